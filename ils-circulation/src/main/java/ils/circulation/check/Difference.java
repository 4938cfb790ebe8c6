package ils.circulation.check;

/**
 * A way in which current state and logs can disagree. None may ever happen: both are written in one
 * transaction. Events that were undone count for nothing.
 *
 * <p>Each is one statement, so that it sees one moment although the library is open. Loans are
 * looked for in the event log only back to where the log begins.
 */
public enum Difference {
  /** An item is on loan, and there is no open loan of it. */
  ON_LOAN_WITHOUT_LOAN(
      """
      select i.id from item i left join loan l on l.open_item_id = i.id
      where i.state = 'ON_LOAN' and l.id is null"""),

  /** A loan runs, and its item is said to be elsewhere. */
  LOAN_OF_AN_ITEM_ELSEWHERE(
      """
      select l.id from loan l join item i on i.id = l.open_item_id
      where l.state = 'OPEN' and i.state <> 'ON_LOAN'"""),

  /** An item is on its way, and no transit says from where to where; or the other way round. */
  TRANSIT_AGAINST_ITEM(
      """
      select i.id from item i left join transit t on t.open_item_id = i.id
      where i.state = 'IN_TRANSIT' and t.id is null
      union all
      select t.id from transit t join item i on i.id = t.open_item_id
      where i.state <> 'IN_TRANSIT'"""),

  /** A loan that no event tells of. */
  LOAN_WITHOUT_EVENT(
      """
      select l.id from loan l left join event e
        on e.item_id = l.item_id and e.subject_id = l.id
          and e.kind in ('LoanOpened', 'LoanTakenOver')
      where l.lent_at > (select min(at) from event) and e.id is null"""),

  /**
   * A loan that has ended without an event, or an open one that an event says has ended. Losses end
   * by events of their own.
   */
  RETURN_AGAINST_EVENTS(
      """
      select l.id from loan l left join event e
        on e.item_id = l.item_id and e.subject_id = l.id and e.kind = 'ItemReturned'
          and not exists (
            select 1 from event u where u.item_id = e.item_id and u.undo_of = e.id)
      where l.lent_at > (select min(at) from event) and l.state <> 'LOST_CLOSED'
        and (l.returned_at is null) <> (e.id is null)"""),

  /**
   * A loan that was renewed more or less often than the events say. One taken over from another
   * system was renewed there too.
   */
  RENEWALS_AGAINST_EVENTS(
      """
      select l.id from loan l left join event e
        on e.item_id = l.item_id and e.subject_id = l.id and e.kind = 'LoanRenewed'
          and not exists (
            select 1 from event u where u.item_id = e.item_id and u.undo_of = e.id)
      where l.lent_at > (select min(at) from event)
        and not exists (select 1 from event t where t.item_id = l.item_id
          and t.subject_id = l.id and t.kind = 'LoanTakenOver')
      group by l.id, l.renewals having l.renewals <> count(e.id)"""),

  /** A late fee of a loan that came back in time, and nothing has corrected it. */
  LATE_FEE_WITHOUT_LATENESS(
      """
      select a.id from account_line a join loan l on l.id = a.loan_id
      where a.kind = 'LATE_FEE' and l.returned_at <= l.due_at and l.renewals = 0
        and not exists (select 1 from account_line c where c.corrects_id = a.id)""");

  private final String ids;

  Difference(String ids) {
    this.ids = ids;
  }

  /** A select of the ids that differ. */
  String ids() {
    return ids;
  }
}
