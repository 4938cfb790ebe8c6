package ils.core.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The static files of all modules, {@code META-INF/resources/assets/<module>/...} and the webjars.
 *
 * <p>Files that were asked for stay in memory: there are a few dozen, and they change only with a
 * new version of the application.
 */
@ApplicationScoped
public class Assets {

  private static final Pattern PATH =
      Pattern.compile("(assets|webjars)(/[A-Za-z0-9_@][A-Za-z0-9_@.-]*)+");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("txt", "text/plain;charset=utf-8"));

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  /**
   * The address of a file with its content's hash, so that browsers may keep it for ever.
   *
   * @param path from the root, for instance {@code assets/core/ils.css}
   * @throws IllegalArgumentException if there is no such file, since then a page names it wrongly
   */
  public String url(String path) {
    Asset asset =
        find(path).orElseThrow(() -> new IllegalArgumentException("no static file " + path));
    return "/" + path + "?v=" + asset.hash();
  }

  Optional<Asset> find(String path) {
    Asset asset = known.get(path);
    if (asset == null && PATH.matcher(path).matches()) {
      asset = read(path);
      if (asset != null) {
        known.put(path, asset);
      }
    }
    return Optional.ofNullable(asset);
  }

  private static @Nullable Asset read(String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      return null;
    }
    try (InputStream in =
        Assets.class.getClassLoader().getResourceAsStream("META-INF/resources/" + path)) {
      if (in == null) {
        return null;
      }
      byte[] content = in.readAllBytes();
      return new Asset(content, type, hash(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
