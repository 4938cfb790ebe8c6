package ils.circulation.notices;

import ils.circulation.policy.notices.NoticeDays;
import ils.circulation.policy.notices.NoticeKind;
import ils.circulation.policy.notices.NoticeKinds;
import ils.core.org.DeclaredSettings;
import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** What a library tells, and when. */
@ApplicationScoped
public class NoticeSettings implements DeclaredSettings {

  /** Kinds that are not told at all. */
  public static final SettingKey<NoticeKinds> OFF =
      new SettingKey<>(
          "notices.off",
          new NoticeKinds(
              Set.of(NoticeKind.CHECKED_OUT, NoticeKind.CHECKED_IN, NoticeKind.WELCOME)),
          NoticeKinds::parse);

  /** Minutes for which news of a person is gathered into one message. */
  public static final SettingKey<Integer> WINDOW =
      SettingKey.ofInt("notices.window.minutes", 10, new SettingKey.Range(0, 1440));

  /** The earliest time of day for what is planned from dates. */
  public static final SettingKey<LocalTime> PLANNED_AT =
      new SettingKey<>(
          "notices.planned.at", LocalTime.of(8, 0), text -> LocalTime.parse(text.strip()));

  /** Days before the due date; 0 for no such notice. */
  public static final SettingKey<Integer> DUE_SOON =
      SettingKey.ofInt("notices.due-soon.days", 2, new SettingKey.Range(0, 60));

  /** Days after the due date, one for each reminder. */
  public static final SettingKey<NoticeDays> OVERDUE =
      new SettingKey<>(
          "notices.overdue.days", new NoticeDays(List.of(1, 8, 15)), NoticeDays::parse);

  /** Days before the last day on the hold shelf; 0 for no such notice. */
  public static final SettingKey<Integer> HOLD_EXPIRING =
      SettingKey.ofInt("notices.hold-expiring.days", 1, new SettingKey.Range(0, 30));

  /** Days before the last day of interest in a hold; 0 for no such notice. */
  public static final SettingKey<Integer> HOLD_INTEREST =
      SettingKey.ofInt("notices.hold-interest.days", 14, new SettingKey.Range(0, 90));

  @Override
  public String module() {
    return "circulation";
  }

  @Override
  public List<SettingKey<?>> keys() {
    return List.of(OFF, WINDOW, PLANNED_AT, DUE_SOON, OVERDUE, HOLD_EXPIRING, HOLD_INTEREST);
  }
}
