package ils.it;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.StaffApi.Said;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The acts of the desk over HTTP, as a member of staff of the demo library, and as the operator.
 */
@AgainstTheServer
@RunAsClient
class StaffApiIT {

  private static DemoFile demo;
  private static StaffApi staff;
  private static StaffApi manager;

  /** Each test takes books that no other has. */
  private static Iterator<DemoFile.Item> shelf;

  @BeforeAll
  static void signIn() throws IOException {
    demo = DemoFile.in(WholeSystem.data());
    staff = StaffApi.of(demo.staff().user());
    manager = StaffApi.of("leder");
    List<DemoFile.Item> items = demo.items();
    shelf = items.subList(items.size() / 2, items.size()).iterator();
  }

  private static String card() {
    return demo.patrons().getFirst().card();
  }

  private static String book() {
    return shelf.next().barcode();
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(t -> '"' + t + '"').collect(Collectors.joining(",", "[", "]"));
  }

  private static Said lent(String barcode) {
    return staff.post(
        "/api/loans", "{\"card\": \"%s\", \"barcode\": \"%s\"}".formatted(card(), barcode));
  }

  private static Said returned(String barcode) {
    return staff.post("/api/returns", "{\"barcode\": \"" + barcode + "\"}");
  }

  /** The address of a new loan. */
  private static String loan(String barcode) {
    Said lent = lent(barcode);
    assertThat(lent.status()).as(lent.body()).isEqualTo(201);
    return "/api/loans/" + lent.number("loanId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'level': 'WORK', 'materials': ['BOOK', 'DVD/BLU']",
        "'level': 'WORK', 'materials': [null]",
        "'level': 'WORK', 'languages': ['danish']",
        "'level': 'WORK', 'since': -1",
        "'level': 'TITLE', 'materials': ['BOOK']",
        "'level': 'ITEM'",
        "'barcode': 'B1234'"
      })
  @DisplayName(
      "A89, A90: a hold that names no copy or edition in a form that can be kept is refused")
  void anImpossibleHold(String line) {
    String wish = "{'card': '%s', 'pickup': 1, 'lines': [{'bib': 1, %s}]}".formatted(card(), line);

    Said said = staff.post("/api/holds", wish.replace('\'', '"'));

    assertThat(said.status()).as(said.body()).isEqualTo(400);
  }

  @Test
  @DisplayName("T61: a pile is lent and comes back, each item with its own answer")
  void aPile() {
    List<String> books = List.of(book(), "NOSUCH99", book());
    String wish = "{\"card\": \"%s\", \"barcodes\": %s}".formatted(card(), quoted(books));

    Said lent = staff.post("/api/loans/batch", wish);
    Said back = staff.post("/api/returns/batch", "{\"barcodes\": " + quoted(books) + "}");

    assertThat(lent.status()).isEqualTo(200);
    assertThat(Json.objects(lent.json().get("lines")))
        .extracting(line -> line.get("result"))
        .containsExactly("LENT", "UNKNOWN_ITEM", "LENT");
    assertThat(back.number("taken")).isEqualTo(2);
  }

  @Test
  @DisplayName("T61: fifty-one are refused by name")
  void tooLargeAPile() {
    String pile = quoted(Collections.nCopies(51, "A1234"));

    Said answer =
        staff.post(
            "/api/loans/batch", "{\"card\": \"%s\", \"barcodes\": %s}".formatted(card(), pile));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("barcodes", "from 1 to 50");
  }

  @ParameterizedTest
  @DisplayName("An empty element of a list is named, and nothing is done")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/loans | {"card": "1", "barcode": "B1", "word": {"overrides": [null]}} | overrides
          /api/loans | {"card": "1", "barcode": "B1", "word": {"choices": [null]}} | choices
          /api/accounts/1/payments | {"debts": [null], "method": "CASH"} | debts
          /api/standing/persons/1/blocks | {"node": 1, "type": "x-y", "stops": [null]} | stops
          """)
  void anEmptyElement(String path, String body, String field) {
    Said answer = manager.post(path, body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(field);
  }

  @Test
  @DisplayName("T131, T142: a loss is told before it is done, done, and found again at the return")
  void aLoss() {
    String barcode = book();
    Said lent = lent(barcode);
    String loan = "/api/loans/" + lent.number("loanId");

    Said preview = staff.get(loan + "/loss");
    Said lost = staff.post(loan + "/loss", "{\"comment\": \"said so\"}");
    Said back = returned(barcode);

    assertThat(preview.status()).isEqualTo(200);
    assertThat(lost.status()).isEqualTo(200);
    assertThat(lost.text("cause")).isEqualTo("STAFF");
    assertThat(back.body()).contains("LOST_FOUND");
    owesNothing(lent);
  }

  /** Other tests meet the borrower as before: what stands of this loan's bill is taken away. */
  private static void owesNothing(Said lent) {
    String account = "/api/accounts/" + lent.number("roleId");
    String voids = "{\"debt\": %.0f, \"reason\": \"a test\"}";
    for (var debt : Json.objects(manager.get(account).json().get("debts"))) {
      if (lent.json().get("loanId").equals(debt.get("loanId"))) {
        manager.post(account + "/voids", voids.formatted(debt.get("id")));
      }
    }
    String sum = "select coalesce(sum(amount_minor), 0) from account_line l where l.role_id = %d";
    String ofLoan =
        " and (l.loan_id = %1$d or l.corrects_id in (select d.id from account_line d"
            + " where d.loan_id = %1$d))";
    String owed = sum.formatted(lent.number("roleId")) + ofLoan.formatted(lent.number("loanId"));
    assertThat(id(owed)).isZero();
  }

  @Test
  @DisplayName("T142, T143: a claim is made, and resolved as missing")
  void aClaim() {
    String loan = loan(book());

    assertThat(staff.get(loan + "/claim").status()).isEqualTo(200);
    assertThat(staff.post(loan + "/claim", "{}").status()).isEqualTo(200);
    Said resolved =
        staff.post(loan + "/claim/resolution", "{\"as\": \"MISSING\", \"comment\": \"looked\"}");

    assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
  }

  @Test
  @DisplayName("LO-10: no cost waits to be decided, and the answer says so in Danish and English")
  void noCostToDecide() {
    String barcode = book();
    String cost = loan(barcode) + "/loss/cost";

    Said danish = manager.post(cost, "{\"amount\": \"249,95\"}", "da");
    Said english = manager.post(cost, "{\"amount\": \"249,95\"}", "en");

    assertThat(danish.status()).as(danish.body()).isEqualTo(409);
    assertThat(danish.json().get("rules")).isEqualTo(List.of("LO-10"));
    String told = String.valueOf(Json.objects(danish.json().get("reasons")).getFirst().get("text"));
    String inEnglish =
        String.valueOf(Json.objects(english.json().get("reasons")).getFirst().get("text"));
    assertThat(told).isNotBlank().isNotEqualTo(inEnglish);
    returned(barcode);
  }

  @Test
  @DisplayName("T128: an item is damaged, and another is missing and found")
  void damagedAndMissing() {
    String damaged = "/api/items/" + book();
    String gone = book();
    String missing = "/api/items/" + gone;

    assertThat(staff.get(damaged + "/damage").status()).isEqualTo(200);
    Said done = staff.post(damaged + "/damage", "{\"comment\": \"wet\"}");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    Said reported = staff.post(missing + "/missing", "{\"comment\": \"not there\"}");
    assertThat(reported.status()).as(reported.body()).isEqualTo(200);
    assertThat(returned(gone).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A85, T135: a loan gets another due date, and is called back once")
  void anotherDueDate() {
    String barcode = book();
    Said lent = lent(barcode);
    long loan = lent.number("loanId");
    LocalDate due = LocalDate.parse(lent.text("dueOn"));

    Said moved =
        staff.post(
            "/api/loans/due-dates",
            "{\"loans\": [%d], \"dueOn\": \"%s\", \"reason\": \"on holiday\"}"
                .formatted(loan, due.plusDays(7)));
    Said recalled = staff.post("/api/loans/" + loan + "/recall", "{}");
    Said again = staff.post("/api/loans/" + loan + "/recall", "{}");

    assertThat(moved.number("changed")).as(moved.body()).isEqualTo(1);
    assertThat(recalled.text("dueBefore")).isEqualTo(due.plusDays(7).toString());
    assertThat(again.text("dueOn")).isEqualTo(recalled.text("dueOn"));
    returned(barcode);
  }

  @Test
  @DisplayName("T63: an item made at the desk is lent, and goes to cataloguing when it is back")
  void madeAtTheDesk() {
    String barcode = "Z7766554433";

    Said made =
        staff.post(
            "/api/loans/fast-add",
            "{\"card\": \"%s\", \"barcode\": \"%s\", \"title\": \"Hæfte\"}"
                .formatted(card(), barcode));

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(returned(barcode).body()).contains("GIVE_TO_CATALOGUING");
  }

  @Test
  @DisplayName("T138: what is not owed is not handed to debt collection")
  void nothingToCollect() {
    String account = "/api/accounts/" + demo.patrons().getFirst().patronId();

    Said answer = manager.post(account + "/collections", "{\"debt\": 1}");

    assertThat(answer.status()).isEqualTo(404);
  }

  /** A branch of the manager's municipality. */
  private static long branch() {
    return id(
        "select b.id from org_node b join staff_user s on s.user_name = 'leder'"
            + " where b.type = 'BRANCH' and s.home_node_id in (b.id, b.parent_id)");
  }

  private static long municipality() {
    return id("select id from org_node where code = 'SOL'");
  }

  private static long id(String sql) {
    var access = WholeSystem.databaseAccess();
    try (var connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        var rows = connection.createStatement().executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("T31: a closing is shown, done and undone; who may not change calendars does not")
  void aClosing() {
    var day = LocalDate.ofEpochDay(id("select to_days(utc_date()) - to_days('1970-01-01') + 700"));
    String wish =
        "{\"node\": %d, \"from\": \"%s\", \"to\": \"%s\", \"reason\": \"x\"}"
            .formatted(branch(), day, day.plusDays(1));

    Said preview = manager.post("/api/closings/preview", wish);
    Said done = manager.post("/api/closings", wish);
    Said undone = manager.post("/api/closings/" + done.number("closingId") + "/undo", "");

    assertThat(preview.status()).as(preview.body()).isEqualTo(200);
    assertThat(done.status()).as(done.body()).isEqualTo(201);
    assertThat(undone.status()).as(undone.body()).isEqualTo(200);
    assertThat(manager.get("/api/closings").body()).contains(day.toString());
    assertThat(staff.post("/api/closings/preview", wish).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("A note for the patron is shown in my library, a note for staff is not")
  void notesForThePatron() {
    var patron = demo.patrons().get(2);
    String notes = "/api/standing/persons/" + patron.patronId() + "/notes";
    String wish = "{\"node\": %d, \"audience\": \"%s\", \"text\": \"%s\"}";

    Said left =
        manager.post(notes, wish.formatted(municipality(), "PATRON", "Kom og hent Deres paraply"));
    manager.post(notes, wish.formatted(municipality(), "STAFF", "Spørg om ny adresse"));
    String mine = StaffApi.with(patron.token()).get("/my").body();

    assertThat(left.status()).as(left.body()).isEqualTo(201);
    assertThat(mine).contains("Kom og hent Deres paraply").doesNotContain("ny adresse");
  }

  @Test
  @DisplayName("CO-01: a refusal carries the id of its rule, and its text as it was asked for")
  void aRefusal() {
    String barcode = book();
    lent(barcode);
    String other = demo.patrons().get(1).card();
    String wish = "{\"card\": \"%s\", \"barcode\": \"%s\"}".formatted(other, barcode);

    Said danish = staff.post("/api/loans", wish, "da");
    Said english = staff.post("/api/loans", wish, "en");

    assertThat(danish.status()).isEqualTo(409);
    assertThat(Json.objects(danish.json().get("reasons")))
        .extracting(reason -> reason.get("rule"))
        .contains("CO-01");
    assertThat(danish.text("reasons")).isNotEqualTo(english.text("reasons"));
    returned(barcode);
  }
}
