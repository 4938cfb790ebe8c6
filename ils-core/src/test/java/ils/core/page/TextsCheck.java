package ils.core.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a module's texts together. Each module has one test:
 *
 * <pre>{@code
 * assertThat(TextsCheck.of("opac").findings()).isEmpty();
 * }</pre>
 */
public final class TextsCheck {

  private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([a-z0-9.-]+)\"");
  private static final Pattern WRITTEN =
      Pattern.compile("<(?!kbd)[a-z][^>]*>\\s*([A-ZÆØÅ][a-zæøå]{2,})");

  private final String module;
  private final Path base;
  private final Set<String> otherNames = new TreeSet<>();

  private TextsCheck(String module, Path base) {
    this.module = module;
    this.base = base;
  }

  /** The module whose folder the test runs in, as Surefire does. */
  public static TextsCheck of(String module) {
    return new TextsCheck(module, Path.of(""));
  }

  static TextsCheck of(String module, Path base) {
    return new TextsCheck(module, base);
  }

  /** Leaves out names that look like keys and are none, such as those of settings. */
  public TextsCheck except(String... names) {
    otherNames.addAll(Set.of(names));
    return this;
  }

  /** What is wrong, one line each; empty if nothing is. */
  public List<String> findings() {
    Properties danish = bundle("da");
    Properties english = bundle("en");
    var found = new ArrayList<String>();
    missing(danish, english).forEach(key -> found.add("only in Danish: " + key));
    missing(english, danish).forEach(key -> found.add("only in English: " + key));
    check(danish, "da", found);
    check(english, "en", found);
    sources().forEach(file -> used(file, danish, found));
    return found;
  }

  private static Set<String> missing(Properties here, Properties there) {
    var keys = new TreeSet<>(here.stringPropertyNames());
    keys.removeAll(there.stringPropertyNames());
    return keys;
  }

  private void check(Properties bundle, String language, List<String> found) {
    for (String key : bundle.stringPropertyNames()) {
      String text = bundle.getProperty(key);
      String where = language + " " + key + ": ";
      if (!key.startsWith(module + ".")) {
        found.add(where + "the key does not begin with " + module);
      }
      if (text.contains("'")) {
        found.add(where + "write ’ instead of ', which MessageFormat eats");
      }
      try {
        new MessageFormat(text, Locale.ROOT);
      } catch (IllegalArgumentException e) {
        found.add(where + e.getMessage());
      }
    }
  }

  private void used(Path file, Properties bundle, List<String> found) {
    String source = read(file);
    var counted = new TreeSet<String>();
    Matcher counts = COUNTED.matcher(source);
    while (counts.find()) {
      counted.add(counts.group(1));
    }
    Matcher keys =
        Pattern.compile("\"(" + module + "\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"").matcher(source);
    while (keys.find()) {
      String key = keys.group(1);
      if (otherNames.contains(key)) {
        continue;
      }
      List<String> wanted =
          counted.contains(key) ? List.of(key + ".one", key + ".other") : List.of(key);
      wanted.stream()
          .filter(k -> !bundle.containsKey(k) && !bundle.containsKey(k + ".other"))
          .forEach(k -> found.add(file + " uses " + k + ", which is in no bundle"));
    }
    if (file.toString().endsWith(".jte")) {
      Matcher written = WRITTEN.matcher(source);
      while (written.find()) {
        found.add(file + " has the text '" + written.group(1) + "', which belongs in the bundles");
      }
    }
  }

  private List<Path> sources() {
    return Stream.of("src/main/jte", "src/main/java")
        .map(base::resolve)
        .filter(Files::isDirectory)
        .flatMap(TextsCheck::walk)
        .filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
        .toList();
  }

  private Properties bundle(String language) {
    var properties = new Properties();
    Path file =
        base.resolve("src/main/resources/messages/" + module + "_" + language + ".properties");
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the lines of Javadoc, whose examples may name any key. */
  private static String read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.strip().startsWith("*")).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
