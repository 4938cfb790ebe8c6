package ils.launcher.mariadb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of mariadbd for one home folder.
 *
 * @param base unpacked programs
 * @param home folder of logs, password and port
 * @param data the tables
 */
record MariaDbCommand(Path base, Path home, Path data) {

  private List<String> common() {
    List<String> words =
        new ArrayList<>(
            List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--lc-messages-dir=" + base.resolve("share"),
                "--character-sets-dir=" + base.resolve("share/charsets"),
                "--plugin-dir=" + base.resolve("plugin"),
                "--tmpdir=" + temporary(), // a server that starts clears what lies in its own
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_danish_ci",
                "--log-error=" + home.resolve("mariadb.log")));
    if ("root".equals(System.getProperty("user.name"))) {
      words.add("--user=root"); // refused otherwise
    }
    return words;
  }

  /** Reads SQL from standard input into an empty data folder, and ends. */
  List<String> bootstrap() {
    var words = common();
    words.addAll(
        List.of(
            "--bootstrap",
            "--silent-startup",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=96M"));
    return words;
  }

  /**
   * Serves on loopback.
   *
   * @param room sizes of what it keeps in memory and of its log
   */
  List<String> serve(int port, Path initFile, DatabaseRoom room) {
    var words = common();
    words.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=", // none: its path would be cut off in a deep folder
            "--pid-file=" + pidFile(),
            "--skip-name-resolve",
            "--skip-ssl", // loopback only; making a key delays each start by seconds
            "--init-file=" + initFile,
            "--innodb-buffer-pool-size=" + room.buffer(),
            "--innodb-flush-log-at-trx-commit=1", // an acknowledged loan survives a power cut
            "--innodb-log-file-size=" + room.log(),
            "--innodb-snapshot-isolation=OFF", // the default changes with 11.6
            "--performance-schema=OFF",
            "--max-connections=151"));
    return words;
  }

  /** A folder of its own: two servers with one would remove each other's temporary tables. */
  Path temporary() {
    return home.resolve("tmp");
  }

  Path pidFile() {
    return home.resolve("mariadb.pid");
  }
}
