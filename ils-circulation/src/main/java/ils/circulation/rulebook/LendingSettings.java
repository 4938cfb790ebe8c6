package ils.circulation.rulebook;

import ils.core.org.DeclaredSettings;
import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings of circulation. */
@ApplicationScoped
public class LendingSettings implements DeclaredSettings {

  /** Most seconds that a draft is held against past transactions; what is left then is left out. */
  public static final SettingKey<Integer> DRAFT_RUN_SECONDS =
      SettingKey.ofInt("lending.draft-run.seconds", 20, new SettingKey.Range(0, 300));

  /** Days before a hold is to begin in which a copy may be set aside for it already (T160). */
  public static final SettingKey<Integer> HOLDS_AHEAD =
      SettingKey.ofInt("lending.holds.ahead.days", 0, new SettingKey.Range(0, 60));

  @Override
  public String module() {
    return "circulation";
  }

  @Override
  public List<SettingKey<?>> keys() {
    return List.of(RegisterNames.FEE_MAXIMUM, DRAFT_RUN_SECONDS, HOLDS_AHEAD);
  }
}
