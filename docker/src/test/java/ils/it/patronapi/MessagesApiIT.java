package ils.it.patronapi;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@AgainstTheServer
@RunAsClient
class MessagesApiIT {

  private static final String MINE = "/api/patron/v1/me/messages";

  @Test
  @DisplayName("A115: a portal reads a patron’s messages and says what was read")
  void readsAndMarks() throws IOException, SQLException {
    var patrons = DemoFile.in(WholeSystem.data()).patrons();
    var patron = patrons.getFirst();
    MessageRows.pour(Long.parseLong(patron.patronId()));

    var before = Ask.get(MINE).bearer(patron.token()).send();
    String read = MINE + "/" + before.at("/messages/0/id").asText() + "/read";
    int unread = before.at("/unread").asInt();

    assertThat(before.at("/messages/0/text").asText()).contains("<b>Bogen</b>");
    assertThat(Ask.of("PUT", read, "").bearer(patron.token()).send().status()).isEqualTo(204);
    assertThat(Ask.of("PUT", read, "").bearer(patron.token()).send().status()).isEqualTo(204);
    var after = Ask.get(MINE).bearer(patron.token()).send();
    assertThat(after.at("/unread").asInt()).isEqualTo(unread - 1);
    assertThat(after.at("/messages/0/readAt").asText()).isNotEmpty();
    assertThat(Ask.of("PUT", read, "").bearer(patrons.get(1).token()).send().status())
        .as("another patron's")
        .isEqualTo(404);
    assertThat(Ask.delete(read).bearer(patron.token()).send().status()).isEqualTo(204);
  }
}
