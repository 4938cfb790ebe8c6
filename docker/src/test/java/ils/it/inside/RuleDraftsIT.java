package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.draft.ActivateDraft;
import ils.circulation.draft.ActivateDraft.Outcome.InForce;
import ils.circulation.draft.ActivateDraft.Outcome.Refused;
import ils.circulation.draft.EditDraft;
import ils.circulation.draft.EditDraft.Outcome.Kept;
import ils.circulation.draft.EditDraft.Outcome.Stale;
import ils.circulation.draft.ReadDraft;
import ils.circulation.policy.grid.RuleGrid.Cell;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleProblem;
import ils.circulation.rulebook.RuleBook;
import ils.core.config.Snapshots;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.org.NodeType;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Drafts from their beginning to the day they count, against a real database. */
@ExtendWith(ArquillianExtension.class)
class RuleDraftsIT {

  private static final String GOOD =
      "rule-set mine\nrule all # for everybody\n  period 21 days\n  renewals 2\n";

  @Inject CoreWorld core;
  @Inject EditDraft editDraft;
  @Inject ReadDraft readDraft;
  @Inject ActivateDraft activateDraft;
  @Inject RuleBook ruleBook;
  @Inject Organisation organisation;
  @Inject Clock clock;

  private long town;
  private long branch;
  private Occasion desk;

  @BeforeEach
  void aTownOfItsOwn() {
    town = core.node(null, NodeType.MUNICIPALITY);
    branch = core.node(town, NodeType.BRANCH);
    desk = new Occasion(Actor.OPERATOR, Channel.API, branch, null);
  }

  private long begun() {
    return editDraft.begin(desk, town, 0);
  }

  private int saved(long draft, String text) {
    int version = readDraft.find(Actor.OPERATOR, draft).version();
    return ((Kept) editDraft.text(desk, draft, version, text)).draft().version();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organisation.tree().get(town).zone());
  }

  @Test
  @DisplayName("A62: a draft begins as the text it is based on, and counts nowhere")
  void beginsAsACopy() {
    var draft = readDraft.find(Actor.OPERATOR, begun());

    assertThat(draft.text()).isEqualTo(ruleBook.shippedText());
    assertThat(ruleBook.governing(branch, clock.instant())).isEmpty();
  }

  @Test
  @DisplayName("T4: every kind of opening hours and every mark of a school year may be named")
  void hoursAndMarksThatExist() {
    core.execute(
        "insert into school_year (id, node_id, name, starts_on, ends_on) values (?,?,?,?,?)",
        town,
        town,
        "2026/27",
        LocalDate.of(2026, 8, 1),
        LocalDate.of(2027, 7, 31));
    core.execute(
        "insert into school_mark (id, school_year_id, mark, from_date, to_date) values (?,?,?,?,?)",
        town,
        town,
        "BOOK_DAY",
        LocalDate.of(2027, 6, 1),
        LocalDate.of(2027, 6, 1));
    core.changed(Snapshots.Area.CALENDARS);
    long draft = begun();
    int version =
        saved(
            draft,
            GOOD
                + "  hours self-service\nrule x when kind textbook\n  period mark last-return-day\n"
                + "rule y when kind week\n  period mark book-day\n  hours citizen-service\n");

    assertThat(activateDraft.activate(desk, draft, version, today())).isInstanceOf(InForce.class);
  }

  @Test
  @DisplayName("A62: put into force it counts at its node and below, from then on; it is no draft")
  void countsFromThenOn() {
    long draft = begun();
    int version = saved(draft, GOOD);

    var made = (InForce) activateDraft.activate(desk, draft, version, today());

    var now = ruleBook.at(branch, clock.instant());
    assertThat(now.id()).isEqualTo(made.version());
    assertThat(now.rules().set().name()).isEqualTo("mine");
    assertThatThrownBy(() -> readDraft.find(Actor.OPERATOR, draft))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  @DisplayName(
      "T4, T7, T104, A61: what is wrong is refused with line and column; the old set stays")
  void whatIsWrongIsRefused() {
    core.set(town, "lending.fee.maximum", "230 120 BEK 99");
    for (String wrong :
        List.of(
            GOOD + "rule x when node nowhere-at-all\n  period 1 days\n",
            GOOD + "rule other\n  period 7 days\n",
            GOOD + "fee-model f ladder\n  adult 1:231\n  child 1:1\n",
            GOOD + "example e\n  given anything\n  on 2026-01-01\n  then period is 7 days\n",
            GOOD + "  hours self_service\n",
            GOOD + "rule x when kind textbook\n  period mark last-retrun-day\n",
            "rule-set mine\nrule all\n  period 28 dogs\n")) {
      long draft = begun();
      int version = saved(draft, wrong);

      var answer = (Refused) activateDraft.activate(desk, draft, version, today());

      assertThat(answer.problems())
          .as(wrong)
          .isNotEmpty()
          .extracting(RuleProblem::line)
          .isNotNull();
      assertThat(ruleBook.governing(branch, clock.instant())).isEmpty();
      assertThat(readDraft.find(Actor.OPERATOR, draft).text()).isEqualTo(wrong);
    }
  }

  @Test
  @DisplayName("T8: a version that starts tomorrow does not count today, and none starts yesterday")
  void startsOnItsDay() {
    long draft = begun();
    int version = saved(draft, GOOD);

    assertThatThrownBy(() -> activateDraft.activate(desk, draft, version, today().minusDays(1)))
        .hasMessageContaining("past");
    activateDraft.activate(desk, draft, version, today().plusDays(1));

    assertThat(ruleBook.governing(branch, clock.instant())).isEmpty();
    assertThat(ruleBook.history(town).orElseThrow().versions()).hasSize(1);
  }

  @Test
  @DisplayName("A62: of two editors none overwrites the other")
  void theSecondEditorIsTold() {
    long draft = begun();
    int seen = readDraft.find(Actor.OPERATOR, draft).version();

    var first = editDraft.text(desk, draft, seen, GOOD);
    var second = editDraft.text(desk, draft, seen, "rule-set other\n");

    assertThat(first).isInstanceOf(Kept.class);
    assertThat(((Stale) second).theirs().text()).isEqualTo(GOOD);
    assertThat(readDraft.find(Actor.OPERATOR, draft).text()).isEqualTo(GOOD);
    assertThat(editDraft.giveUp(desk, draft, seen)).isFalse();
  }

  @Test
  @DisplayName("A60: cells change the text and keep its remarks; lines of browsers end as ours")
  void cellsChangeTheText() {
    long draft = begun();
    int version = saved(draft, GOOD.replace("\n", "\r\n"));

    var kept =
        (Kept)
            editDraft.cells(
                desk,
                draft,
                version,
                List.of(
                    new Cell("all", RuleKey.PERIOD, "14 days"),
                    new Cell("all", RuleKey.RENEWALS, "many")));

    assertThat(kept.draft().text()).isEqualTo(GOOD.replace("21 days", "14 days"));
    assertThat(kept.wrong().values()).singleElement().asString().contains("many");
  }

  @Test
  @DisplayName("T4: a text of a megabyte is refused by its size and changes nothing")
  void aTextCanBeTooLong() {
    long draft = begun();

    assertThatThrownBy(() -> saved(draft, "x".repeat(1 << 20)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("200000");
    assertThat(readDraft.find(Actor.OPERATOR, draft).version()).isEqualTo(1);
  }
}
