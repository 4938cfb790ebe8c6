package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.NoticeKind;
import ils.circulation.wording.FillWording;
import ils.circulation.wording.FillWording.Filled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Words a message: each kind of notice once, with all that it tells; an e-mail or letter of several
 * kinds has them one after another, and everything stands within the letter of the library.
 */
@ApplicationScoped
class WordMessage {

  @Inject FillWording fillWording;
  @Inject ToldReader toldReader;

  /**
   * A message in words.
   *
   * @param broken kinds whose own wording could not be filled in, so that the shipped one was used
   */
  record Worded(String subject, String text, List<NoticeKind> broken) {}

  /**
   * @param told at least one
   */
  Worded word(Message message, Contact contact, List<Told> told) {
    Map<NoticeKind, List<Told>> byKind =
        told.stream().collect(Collectors.groupingBy(Told::kind, TreeMap::new, Collectors.toList()));
    List<NoticeKind> broken = new ArrayList<>();
    List<Filled> parts = new ArrayList<>();
    byKind.forEach(
        (kind, same) -> {
          Filled part = fill(message, contact, same);
          parts.add(part);
          if (part.broken()) {
            broken.add(kind);
          }
        });
    String text = parts.stream().map(Filled::text).collect(Collectors.joining("\n"));
    if (message.medium() == Medium.SMS) {
      String shorter = text.replaceAll("\\s+", " ").strip();
      return new Worded(parts.getFirst().subject(), shorter, broken);
    }
    Filled letter = letter(message, contact, told, text);
    String subject = parts.size() == 1 ? parts.getFirst().subject() : letter.subject();
    return new Worded(subject, letter.text(), broken);
  }

  private Filled fill(Message message, Contact contact, List<Told> same) {
    Told first = same.getFirst();
    return fillWording.fill(
        new FillWording.Wish(first.kind(), message.medium(), contact.language(), first.node()),
        common(contact, first.node(), same.size()),
        same.stream().map(Told::values).toList());
  }

  private Filled letter(Message message, Contact contact, List<Told> told, String text) {
    return fillWording.wrap(
        new FillWording.Wish(
            NoticeKind.LETTER, message.medium(), contact.language(), message.node()),
        common(contact, message.node(), told.size()),
        text);
  }

  private Map<String, String> common(Contact contact, long node, int count) {
    return Map.of(
        "name", contact.name(),
        "library", toldReader.library(node, contact.language()),
        "count", Integer.toString(count));
  }
}
