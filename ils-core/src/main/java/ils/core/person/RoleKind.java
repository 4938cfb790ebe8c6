package ils.core.person;

/** As what a person borrows; one person may be several of these. */
public enum RoleKind {
  CITIZEN,
  PUPIL,
  TEACHER,
  INSTITUTION;

  /** Whether loans in this role are a school's business. */
  public boolean isOfSchool() {
    return this == PUPIL || this == TEACHER;
  }
}
