package ils.selfcheck.desk;

import ils.selfcheck.codes.SummaryList;
import java.util.Optional;
import java.util.Set;

/**
 * The library as a self-service machine sees it.
 *
 * <p>The server's is made of the use cases of the desk; the tests' is a small one in memory, so
 * that the protocol can be tried without a database. Whatever cannot be decided because a part of
 * the server is away comes out as a RuntimeException, never as a refusal.
 */
public interface Library {

  /** Whether the database can be reached now. Quick, never throws. */
  boolean isReachable();

  /** Lets a terminal in; empty when user or password is wrong or there were too many tries. */
  Optional<Terminal> signIn(TerminalLogin login);

  /** Who a card belongs to and what stands against them; empty when nobody has that card. */
  Optional<PatronView> patron(Act act, PatronCard card, Set<SummaryList> lists);

  LendAnswer lend(Act act, LendWish wish);

  LendAnswer renew(Act act, RenewWish wish);

  RenewAllAnswer renewAll(Act act, PatronCard card);

  ReturnAnswer takeBack(Act act, ReturnWish wish);

  /** The item of a barcode; empty when there is none. */
  Optional<ItemView> item(Act act, String barcode);
}
