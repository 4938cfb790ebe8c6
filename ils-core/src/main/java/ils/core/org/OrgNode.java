package ils.core.org;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One node of the organisation tree, with what it inherits already filled in.
 *
 * @param path ids from the root to this node, this node last
 * @param municipalityId the nearest MUNICIPALITY at or above; null above all municipalities
 * @param libraryId the nearest library (branch, school, ...) at or above; null above all libraries
 * @param isil the library's international number, such as {@code DK-799901}
 * @param zone the nearest zone at or above, else Europe/Copenhagen
 * @param closedOn the last day it was in use; null while it is
 */
public record OrgNode(
    long id,
    @Nullable Long parentId,
    NodeType type,
    String code,
    @Nullable String isil,
    String nameDa,
    String nameEn,
    ZoneId zone,
    Set<NodeFlag> flags,
    List<Long> path,
    @Nullable Long municipalityId,
    @Nullable Long libraryId,
    @Nullable LocalDate closedOn) {

  /** Whether it is out of use for good on a day. */
  public boolean isClosedOn(LocalDate day) {
    return closedOn != null && closedOn.isBefore(day);
  }

  /** The name in the language of a tag such as {@code en}; Danish for every other. */
  public String name(String language) {
    return language.startsWith("en") ? nameEn : nameDa;
  }

  public boolean has(NodeFlag flag) {
    return flags.contains(flag);
  }

  /** Whether this node is {@code ancestor} or stands somewhere below it. */
  public boolean isWithin(long ancestor) {
    return path.contains(ancestor);
  }
}
