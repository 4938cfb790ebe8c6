package ils.circulation.policy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.notices.Complaint.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingRulesTest {

  @Test
  @DisplayName("A114: an unknown field is refused, with its line and its name")
  void namesTheLineAndTheField() {
    var body = "Hej {{name}}\n{{#items}}\n- {{title}} {{cpr}}\n{{/items}}\n";

    assertThat(WordingRules.check(NoticeKind.HOLD_READY, "Klar", body))
        .containsExactly(new Complaint(3, "cpr", Problem.UNKNOWN));
  }

  @Test
  @DisplayName("A114: a field of another kind of notice is unknown to this one")
  void knowsTheFieldsOfItsKindAlone() {
    assertThat(WordingRules.check(NoticeKind.PAYMENT, "x", "{{#items}}{{number}}{{/items}}"))
        .extracting(Complaint::problem)
        .containsExactly(Problem.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "'{{title}}', ONLY_IN_ITEMS",
    "'{{> /etc/passwd}}', NOT_ALLOWED",
    "'{{=<% %>=}}', NOT_ALLOWED",
    "'{{{name}}}', NOT_ALLOWED",
    "'{{&name}}', NOT_ALLOWED",
    "'{{name.class}}', NOT_ALLOWED",
    "'{{getClass}}', NOT_ALLOWED",
    "'{{class}}', UNKNOWN",
    "'{{.}}', NOT_ALLOWED",
    "'{{#items}}{{title}}', NOT_CLOSED",
    "'{{/items}}', NOT_OPENED",
    "'{{#items}}{{#items}}x{{/items}}{{/items}}', UNKNOWN",
    "'{{name', NOT_CLOSED"
  })
  @DisplayName("A114: nothing reaches out of a wording")
  void refuses(String body, Problem problem) {
    assertThat(WordingRules.check(NoticeKind.DUE_SOON, "x", body))
        .extracting(Complaint::problem)
        .contains(problem);
  }

  @Test
  void theSubjectIsLineNought() {
    assertThat(WordingRules.check(NoticeKind.DUE_SOON, "{{nobody}}", "x"))
        .containsExactly(new Complaint(0, "nobody", Problem.UNKNOWN));
    assertThat(WordingRules.check(NoticeKind.DUE_SOON, "one\ntwo", "x"))
        .extracting(Complaint::problem)
        .containsExactly(Problem.TOO_LONG);
  }

  @Test
  void remarksAndEmptySectionsAreFine() {
    var body = "{{! for the summer }}{{#items}}{{#author}}{{author}}{{/author}}{{/items}}{{count}}";

    assertThat(WordingRules.check(NoticeKind.DUE_SOON, "{{library}}", body)).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThat(WordingRules.check(NoticeKind.WELCOME, "x", "a".repeat(4_001)))
        .containsExactly(new Complaint(1, "", Problem.TOO_LONG));
  }
}
