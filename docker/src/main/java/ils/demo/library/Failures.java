package ils.demo.library;

import ils.launcher.ExitCode;
import ils.launcher.Refusal;

/** The ways in which loading ends early, each as one line for the person at the keyboard. */
final class Failures {

  private Failures() {}

  static Refusal broken(String what, Exception cause) {
    return new Refusal(
        ExitCode.FAILED, what + ": " + cause.getMessage() + "; start again to go on", cause);
  }

  static Refusal refused(String path, int status, String answer) {
    String shown = answer.length() > 600 ? answer.substring(0, 600) + " ..." : answer;
    return new Refusal(
        ExitCode.FAILED,
        "the demo library was not taken: " + path + " answered " + status + " " + shown);
  }
}
