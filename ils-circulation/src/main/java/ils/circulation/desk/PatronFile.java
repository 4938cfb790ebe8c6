package ils.circulation.desk;

import ils.circulation.account.AccountView;
import ils.core.person.PersonDetails;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patron's own page, one tab at a time.
 *
 * @param category what the library calls it
 * @param account null on the other tabs
 * @param details without the address where it is protected and the visitor may not see it
 */
public record PatronFile(
    Tab tab,
    PatronPanel panel,
    String category,
    PersonDetails details,
    @Nullable LocalDate endsOn,
    List<Card> cards,
    @Nullable AccountView account,
    List<HistoryRow> history,
    ZoneId zone) {

  /** The tabs. */
  public enum Tab {
    LOANS,
    ACCOUNT,
    DETAILS,
    HISTORY;

    /** As it stands in addresses and keys. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Tab of(@Nullable String word) {
      for (Tab tab : values()) {
        if (tab.word().equals(word)) {
          return tab;
        }
      }
      return LOANS;
    }
  }

  /** A card or login, and from which day to which it is valid. */
  public record Card(String type, String value, @Nullable LocalDate validTo) {}

  public PatronFile {
    cards = List.copyOf(cards);
    history = List.copyOf(history);
  }
}
