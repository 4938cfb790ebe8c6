package ils.circulation.transit;

import ils.core.org.DeclaredSettings;
import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings of transits. */
@ApplicationScoped
public class TransitSettings implements DeclaredSettings {

  @Override
  public String module() {
    return "circulation";
  }

  @Override
  public List<SettingKey<?>> keys() {
    return List.of(TransitPages.LATE_DAYS);
  }
}
