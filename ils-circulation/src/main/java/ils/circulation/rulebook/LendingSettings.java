package ils.circulation.rulebook;

import ils.core.org.DeclaredSettings;
import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings of circulation. */
@ApplicationScoped
public class LendingSettings implements DeclaredSettings {

  @Override
  public String module() {
    return "circulation";
  }

  @Override
  public List<SettingKey<?>> keys() {
    return List.of(RegisterNames.FEE_MAXIMUM);
  }
}
