package ils.circulation.fees;

import ils.circulation.act.Place;
import ils.circulation.policy.ledger.Share;
import ils.circulation.policy.reckoning.Reckoning;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Undoes what an act added to the ledger, by adding more: each line gets one of the same amount the
 * other way, which settles it whole, and each share one below zero. Afterwards every account owes
 * and has what it owed and had before the act.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReverseLines {

  @Inject PostedLines posted;
  @Inject AccountLines accountLines;
  @Inject Shares shares;
  @Inject Ids ids;

  /**
   * What an act added.
   *
   * @param lines ids of {@code account_line}
   * @param shares ids of {@code account_share}
   */
  public record Posting(List<Long> lines, List<Long> shares) {

    boolean isNothing() {
      return lines.isEmpty() && shares.isEmpty();
    }

    long last() {
      return LongStream.concat(
              lines.stream().mapToLong(Long::longValue), shares.stream().mapToLong(Long::longValue))
          .max()
          .orElse(0);
    }
  }

  /**
   * Locks the accounts, and tells whether a later posting has settled or freed something of the
   * same lines. What a later posting did and was undone again does not count.
   */
  public boolean haveMovedSince(Posting posting) {
    if (!posting.isNothing()) {
      Set<Long> roles = new HashSet<>();
      posted.lines(posting.lines()).forEach(line -> roles.add(line.role()));
      posted.shares(posting.shares()).forEach(share -> roles.add(share.role()));
      posted.lockAccounts(roles);
    }
    return seemMovedSince(posting);
  }

  /** The same without locks, for showing. */
  public boolean seemMovedSince(Posting posting) {
    if (posting.isNothing()) {
      return false;
    }
    Set<Long> lines = new HashSet<>(posting.lines());
    posted.shares(posting.shares()).stream()
        .map(PostedLines.PostedShare::share)
        .flatMap(share -> Stream.of(share.credit(), share.debt()))
        .forEach(lines::add);
    return posted.movedAfter(posting.last(), lines);
  }

  /** Adds what takes the posting back. */
  public void reverse(Place place, Posting posting) {
    for (PostedLines.PostedShare share : posted.shares(posting.shares())) {
      Share back = share.share();
      shares.add(
          share.role(),
          List.of(new Share(back.credit(), back.debt(), back.amount().negated())),
          place);
    }
    for (PostedLines.Posted line : posted.lines(posting.lines())) {
      long reversal = ids.next();
      accountLines.add(reversal(reversal, line, place), place);
      shares.add(line.role(), settlement(line, reversal), place);
    }
  }

  private static Line reversal(long id, PostedLines.Posted line, Place place) {
    return new Line(
        id,
        line.role(),
        null,
        line.id(),
        LineKind.REVERSAL,
        line.amount().negated(),
        Reckoning.words(""),
        null,
        line.owner(),
        place.library().id(),
        line.method(),
        null);
  }

  /** The credit of the two settles the other whole. */
  private static List<Share> settlement(PostedLines.Posted line, long reversal) {
    List<Share> whole = new ArrayList<>();
    if (line.amount().minorUnits() > 0) {
      whole.add(new Share(reversal, line.id(), line.amount()));
    } else if (line.amount().minorUnits() < 0) {
      whole.add(new Share(line.id(), reversal, line.amount().negated()));
    }
    return whole;
  }
}
