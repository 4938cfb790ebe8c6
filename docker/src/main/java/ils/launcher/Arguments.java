package ils.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart: {@code --name value} options, {@code --name} flags and the rest.
 *
 * @param options values by name, without the dashes
 * @param flags names of the flags given
 * @param rest what is neither, in order
 */
record Arguments(Map<String, String> options, Set<String> flags, List<String> rest) {

  /**
   * Takes a command line apart.
   *
   * @param withValue names of the options that take a value
   * @param bare names of the flags
   * @throws Refusal if an option is unknown or its value is missing
   */
  static Arguments parse(List<String> words, Set<String> withValue, Set<String> bare)
      throws Refusal {
    Map<String, String> options = new HashMap<>();
    Set<String> flags = new HashSet<>();
    List<String> rest = new ArrayList<>();
    var left = words.iterator();
    while (left.hasNext()) {
      String word = left.next();
      String name = word.startsWith("--") ? word.substring(2) : "";
      if (name.isEmpty()) {
        rest.add(word);
      } else if (bare.contains(name)) {
        flags.add(name);
      } else if (!withValue.contains(name)) {
        throw new Refusal(ExitCode.USAGE, "unknown option " + word + "; try ./ils help");
      } else if (left.hasNext()) {
        options.put(name, left.next());
      } else {
        throw new Refusal(ExitCode.USAGE, "the option " + word + " needs a value");
      }
    }
    return new Arguments(Map.copyOf(options), Set.copyOf(flags), List.copyOf(rest));
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  Path data() {
    return Path.of(options.getOrDefault("data", "ils-data")).toAbsolutePath().normalize();
  }

  int port(String name, int otherwise) throws Refusal {
    String given = options.get(name);
    if (given == null) {
      return otherwise;
    }
    if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) > 65535) {
      throw new Refusal(
          ExitCode.USAGE, "--" + name + " takes a port from 0 to 65535, not '" + given + "'");
    }
    return Integer.parseInt(given);
  }
}
