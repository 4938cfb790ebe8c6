package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.MediumOrder;
import ils.circulation.policy.notices.QuietHours;
import ils.core.org.DeclaredSettings;
import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.List;

/** How a library sends messages. Mail servers and gateways are the installation's. */
@ApplicationScoped
public class MessageSettings implements DeclaredSettings {

  /** The channels in their order, where a patron has not chosen. */
  public static final SettingKey<MediumOrder> MEDIA =
      new SettingKey<>(
          "notices.media", new MediumOrder(List.of(Medium.EMAIL, Medium.SMS)), MediumOrder::parse);

  /** Hours in which no SMS is sent. */
  public static final SettingKey<QuietHours> QUIET_SMS =
      new SettingKey<>(
          "notices.quiet.sms",
          new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
          QuietHours::parse);

  /** Hours in which no e-mail is sent. */
  public static final SettingKey<QuietHours> QUIET_EMAIL =
      new SettingKey<>("notices.quiet.email", QuietHours.NONE, QuietHours::parse);

  /** Hours after which an undeliverable message is given up. */
  public static final SettingKey<Integer> GIVE_UP =
      SettingKey.ofInt("notices.give-up.hours", 72, new SettingKey.Range(1, 720));

  /** Whom e-mails are from; the installation's address where empty. */
  public static final SettingKey<String> SENDER = SettingKey.ofText("notices.email.sender", "");

  /** Whom an SMS is from, at most 11 letters and digits. */
  public static final SettingKey<String> SMS_SENDER =
      SettingKey.ofText("notices.sms.sender", "Bibliotek");

  /** The hours in which nothing is sent by a channel. */
  public static SettingKey<QuietHours> quiet(Medium medium) {
    return medium == Medium.SMS ? QUIET_SMS : QUIET_EMAIL;
  }

  @Override
  public String module() {
    return "circulation";
  }

  @Override
  public List<SettingKey<?>> keys() {
    return List.of(MEDIA, QUIET_SMS, QUIET_EMAIL, GIVE_UP, SENDER, SMS_SENDER);
  }
}
