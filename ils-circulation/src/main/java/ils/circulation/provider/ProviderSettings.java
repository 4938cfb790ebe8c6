package ils.circulation.provider;

import ils.core.org.DeclaredSettings;
import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings of online payment. */
@ApplicationScoped
public class ProviderSettings implements DeclaredSettings {

  @Override
  public String module() {
    return "circulation";
  }

  @Override
  public List<SettingKey<?>> keys() {
    return List.of(ProviderConfig.MERCHANT);
  }
}
