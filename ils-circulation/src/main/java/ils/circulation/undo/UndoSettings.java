package ils.circulation.undo;

import ils.core.org.DeclaredSettings;
import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The setting of undo. */
@ApplicationScoped
public class UndoSettings implements DeclaredSettings {

  /** Acts are kept for a day. */
  static final int MOST_MINUTES = 24 * 60;

  /** For how many minutes an act can be undone; 0 for never, at most a day. */
  public static final SettingKey<Integer> MINUTES =
      new SettingKey<>(
          "undo.minutes", 15, UndoSettings::minutes, new SettingKey.Range(0, MOST_MINUTES));

  private static Integer minutes(String text) {
    int minutes = Integer.parseInt(text.strip());
    if (minutes < 0 || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException("expected 0 to " + MOST_MINUTES + " minutes");
    }
    return minutes;
  }

  @Override
  public String module() {
    return "circulation";
  }

  @Override
  public List<SettingKey<?>> keys() {
    return List.of(MINUTES);
  }
}
