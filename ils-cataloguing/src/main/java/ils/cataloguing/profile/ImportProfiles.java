package ils.cataloguing.profile;

import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The profiles there are: the files that {@code import-profiles/profiles.txt} lists. */
@ApplicationScoped
public class ImportProfiles {

  private static final String FOLDER = "/import-profiles/";

  private final List<ImportProfile> profiles =
      text("profiles.txt")
          .lines()
          .map(String::strip)
          .filter(n -> !n.isEmpty())
          .map(ImportProfiles::read)
          .toList();

  public List<ImportProfile> all() {
    return profiles;
  }

  public Optional<ImportProfile> find(String id) {
    return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  private static ImportProfile read(String name) {
    return Json.read(text(name + ".json"), ImportProfile.class);
  }

  private static String text(String name) {
    try (InputStream in = ImportProfiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no file " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
