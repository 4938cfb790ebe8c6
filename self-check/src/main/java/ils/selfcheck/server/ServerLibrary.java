package ils.selfcheck.server;

import ils.selfcheck.codes.SummaryList;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.ItemView;
import ils.selfcheck.desk.LendAnswer;
import ils.selfcheck.desk.LendWish;
import ils.selfcheck.desk.Library;
import ils.selfcheck.desk.PatronCard;
import ils.selfcheck.desk.PatronView;
import ils.selfcheck.desk.RenewAllAnswer;
import ils.selfcheck.desk.RenewWish;
import ils.selfcheck.desk.ReturnAnswer;
import ils.selfcheck.desk.ReturnWish;
import ils.selfcheck.desk.Terminal;
import ils.selfcheck.desk.TerminalLogin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** The library of the server: the use cases of desk and web, seen from a machine. */
@ApplicationScoped
public class ServerLibrary implements Library {

  @Inject Reachability reachability;
  @Inject TerminalSignIn terminals;
  @Inject PatronReading patrons;
  @Inject ItemReader items;
  @Inject Lending lending;
  @Inject Renewals renewals;
  @Inject RenewingAll renewingAll;
  @Inject TakingBack takingBack;

  @Override
  public boolean isReachable() {
    return reachability.isReachable();
  }

  @Override
  public Optional<Terminal> signIn(TerminalLogin login) {
    return terminals.signIn(login);
  }

  @Override
  public Optional<PatronView> patron(Act act, PatronCard card, Set<SummaryList> lists) {
    return patrons.patron(act, card, lists);
  }

  @Override
  public LendAnswer lend(Act act, LendWish wish) {
    return lending.lend(act, wish);
  }

  @Override
  public LendAnswer renew(Act act, RenewWish wish) {
    return renewals.renew(act, wish);
  }

  @Override
  public RenewAllAnswer renewAll(Act act, PatronCard card) {
    return renewingAll.renewAll(act, card);
  }

  @Override
  public ReturnAnswer takeBack(Act act, ReturnWish wish) {
    return takingBack.takeBack(act, wish);
  }

  @Override
  public Optional<ItemView> item(Act act, String barcode) {
    return items.item(act, barcode);
  }
}
