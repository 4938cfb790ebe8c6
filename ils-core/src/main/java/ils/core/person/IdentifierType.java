package ils.core.person;

/** What kind of number or key a person shows. National ids are not among them: see NationalIds. */
public enum IdentifierType {
  CARD,
  BADGE,
  UNI_LOGIN
}
