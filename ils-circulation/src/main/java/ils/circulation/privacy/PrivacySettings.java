package ils.circulation.privacy;

import ils.core.org.DeclaredSettings;
import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How long the library remembers who had what. */
@ApplicationScoped
public class PrivacySettings implements DeclaredSettings {

  /** After ten years nothing is kept, whatever a setting says. */
  private static final int MOST_DAYS = 3650;

  /** Days after a loan or hold has ended and nothing is owed for it. */
  static final SettingKey<Integer> DAYS =
      new SettingKey<>(
          "privacy.loan.days", 28, PrivacySettings::days, new SettingKey.Range(0, MOST_DAYS));

  /** Days after a message was made, in whatever channel. */
  static final SettingKey<Integer> MESSAGE_DAYS =
      new SettingKey<>(
          "privacy.message.days", 90, PrivacySettings::days, new SettingKey.Range(0, MOST_DAYS));

  /** Days after the return on which staff see who had an item last; 0 for that day alone. */
  static final SettingKey<Integer> LAST_BORROWER_DAYS =
      new SettingKey<>(
          "privacy.last-borrower.days",
          7,
          PrivacySettings::days,
          new SettingKey.Range(0, MOST_DAYS));

  private static Integer days(String text) {
    int days = Integer.parseInt(text.strip());
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException("expected 0 to " + MOST_DAYS + " days, not " + days);
    }
    return days;
  }

  @Override
  public String module() {
    return "circulation";
  }

  @Override
  public List<SettingKey<?>> keys() {
    return List.of(DAYS, MESSAGE_DAYS, LAST_BORROWER_DAYS);
  }
}
