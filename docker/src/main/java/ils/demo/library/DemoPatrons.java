package ils.demo.library;

import ils.launcher.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signs some of the people of the demo library in, so that scripts have tokens. */
final class DemoPatrons {

  private static final Map<String, String> AGENCIES =
      Map.of("SOL", "DK-799900", "VIG", "DK-799800");
  private static final List<String> KINDS = List.of("CITIZEN", "PUPIL", "TEACHER", "INSTITUTION");
  private static final int CITIZENS = 6;

  private final ServerApi api;

  DemoPatrons(ServerApi api) {
    this.api = api;
  }

  /**
   * The well-known ones: citizens of the first municipality, then one of each other kind and place.
   */
  List<DemoPatron> signedIn() throws IOException, InterruptedException, Refusal {
    List<DemoPatron> patrons = new ArrayList<>();
    for (Map<String, String> person : chosen()) {
      patrons.add(signIn(person));
    }
    return patrons;
  }

  private static List<Map<String, String>> chosen() throws IOException {
    List<Map<String, String>> people = people();
    List<Map<String, String>> chosen =
        new ArrayList<>(
            of(people, "SOL", "CITIZEN")
                .filter(p -> "ADULT".equals(p.get("category")))
                .limit(CITIZENS)
                .toList());
    for (String kind : KINDS.subList(1, KINDS.size())) {
      chosen.addAll(of(people, "SOL", kind).limit(2).toList());
    }
    chosen.addAll(of(people, "VIG", "CITIZEN").limit(2).toList());
    return chosen;
  }

  private static java.util.stream.Stream<Map<String, String>> of(
      List<Map<String, String>> people, String municipality, String kind) {
    return people.stream()
        .filter(p -> municipality.equals(p.get("municipality")) && kind.equals(p.get("role")))
        .filter(p -> "".equals(p.get("card_to")));
  }

  private static List<Map<String, String>> people() throws IOException {
    List<List<String>> table = DemoResources.table("people.tsv");
    List<String> head = table.get(0);
    List<Map<String, String>> people = new ArrayList<>();
    for (List<String> cells : table.subList(1, table.size())) {
      Map<String, String> person = new LinkedHashMap<>();
      for (int k = 0; k < head.size(); k++) {
        person.put(head.get(k), cells.get(k));
      }
      people.add(person);
    }
    return people;
  }

  private DemoPatron signIn(Map<String, String> person)
      throws IOException, InterruptedException, Refusal {
    String card = person.getOrDefault("card", "");
    String pin = person.getOrDefault("pin", "");
    String municipality = person.getOrDefault("municipality", "");
    String agency = AGENCIES.getOrDefault(municipality, "");
    Map<String, String> wish = new LinkedHashMap<>();
    wish.put("municipality", JsonText.quoted(municipality));
    wish.put("card", JsonText.quoted(card));
    String answer = api.post("/api/register/tokens", JsonText.object(wish));
    return new DemoPatron(
        card,
        pin,
        person.get("given") + " " + person.get("family"),
        person.getOrDefault("role", ""),
        agency,
        JsonText.value(answer, "id"),
        JsonText.value(answer, "token"));
  }
}
