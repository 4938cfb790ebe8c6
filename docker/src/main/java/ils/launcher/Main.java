package ils.launcher;

import java.io.IOException;
import java.util.List;

/** The command line; {@code ./ils} finds a JDK and comes here. */
public final class Main {

  private static final String HELP =
      """
      ./ils run [--data DIR] [--http PORT] [--sip2 PORT] [--no-demo]   build what is stale, start all
      ./ils stop [--data DIR]                                          stop it from another terminal
      ./ils test                                                       every test there is
      ./ils import [--data DIR] [--format F] [--profile P] [--node N] FILE...
      ./ils convert --from FORMAT --to FORMAT [--report FILE] IN OUT
      ./ils bridge [--reader feig://HOST[:PORT] | pcsc://NAME | sim://] [--origin URL] [--port N] [--token T]
      ./ils bench [NAME]
      """;

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    var console = Console.ofThisProcess();
    ExitCode code;
    try {
      code = run(List.of(args), console);
    } catch (Refusal e) {
      console.problem(e.getMessage());
      code = e.exitCode();
    } catch (IOException e) {
      console.problem("failed: " + e);
      code = ExitCode.FAILED;
    } catch (RuntimeException | Error e) { // or the server's threads would keep the process alive
      e.printStackTrace();
      console.problem("failed, which is a fault of this program: " + e);
      code = ExitCode.FAILED;
    }
    System.exit(code.number());
  }

  private static ExitCode run(List<String> args, Console console)
      throws Refusal, IOException, InterruptedException {
    List<String> words = args.isEmpty() ? args : args.subList(1, args.size());
    String command = args.isEmpty() ? "help" : args.getFirst();
    return switch (command) {
      case "run" -> Run.run(words, console);
      case "stop" -> Stop.stop(words, console);
      case "import" -> Import.run(words, console);
      case "health" -> Health.health(words, console);
      case "convert" -> Convert.convert(words, console);
      case "help" -> {
        console.print(HELP);
        yield ExitCode.DONE;
      }
      default -> throw new Refusal(ExitCode.USAGE, "unknown command '" + command + "'\n" + HELP);
    };
  }
}
