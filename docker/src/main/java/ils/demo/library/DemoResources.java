package ils.demo.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of the demo library. */
final class DemoResources {

  private static final List<String> REGISTER =
      List.of(
          "organisation.json",
          "people.tsv",
          "cards.tsv",
          "roles.tsv",
          "groups.tsv",
          "members.tsv",
          "relations.tsv");

  private static final List<String> OTHERS =
      List.of("terminals.json", "danish.lin.gz", "real.mrc.gz", "loans.tsv");

  private DemoResources() {}

  /** The body for {@code POST /api/register}. */
  static String register() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : REGISTER) {
      files.put(name, JsonText.quoted(text(name)));
    }
    return JsonText.object(Map.of("files", JsonText.object(files)));
  }

  /** The bodies for {@code POST /api/terminals}, one object on each line of the file. */
  static List<String> terminals() throws IOException {
    return text("terminals.json")
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("{"))
        .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
        .toList();
  }

  /** The lines of a table as cells, the first one naming the columns. */
  static List<List<String>> table(String name) throws IOException {
    return text(name).lines().map(line -> List.of(line.split("\t", -1))).toList();
  }

  static InputStream unzipped(String name) throws IOException {
    return new GZIPInputStream(open(name), 1 << 16);
  }

  /** Another one when any of the files is another. */
  static String version() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : Stream.concat(REGISTER.stream(), OTHERS.stream()).toList()) {
        try (InputStream in = open(name)) {
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = DemoResources.class.getResourceAsStream("/demo/" + name);
    if (in == null) {
      throw new IOException("the file " + name + " of the demo library is missing");
    }
    return in;
  }
}
