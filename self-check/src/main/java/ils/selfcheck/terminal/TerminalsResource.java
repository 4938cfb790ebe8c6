package ils.selfcheck.terminal;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.selfcheck.codes.SupportedMessage;
import ils.selfcheck.desk.TerminalOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register of SIP2 terminals. */
@Path("api/terminals")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class TerminalsResource {

  @Inject RegisterTerminal registerTerminal;
  @Inject Caller caller;

  /**
   * A terminal as the caller describes it; what is left out is as for a self-check.
   *
   * @param node code of the service point
   */
  public record Body(
      @NotBlank String user,
      @NotBlank String password,
      @NotBlank String node,
      @NotBlank String institution,
      @Nullable String locationCode,
      @Nullable String charset,
      @Nullable String language,
      @Nullable Set<SupportedMessage> allowed,
      @Nullable Set<TerminalOption> options) {

    NewTerminal wish() {
      TerminalProfile usual = TerminalProfile.selfCheck();
      var profile =
          new TerminalProfile(
              Objects.requireNonNullElse(charset, usual.charset()),
              Objects.requireNonNullElse(language, usual.language()),
              Objects.requireNonNullElse(allowed, usual.allowed()),
              Objects.requireNonNullElse(options, usual.options()));
      String code = Objects.requireNonNullElse(locationCode, "");
      return new NewTerminal(user, password, node, institution, code, profile);
    }

    /** Without the password, so that it cannot end in a log. */
    @Override
    public String toString() {
      return "Body[" + user + "]";
    }
  }

  /** The terminal that was registered. */
  public record Registered(long id) {}

  @POST
  @Access(
      value = {Who.STAFF, Who.OPERATOR},
      rights = Right.MANAGE_TERMINALS)
  public Registered register(@Valid @NotNull Body body) {
    return new Registered(registerTerminal.register(caller.actor(), body.wish()));
  }
}
