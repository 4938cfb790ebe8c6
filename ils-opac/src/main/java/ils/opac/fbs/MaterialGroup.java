package ils.opac.fbs;

/** FBS's material group; fronts compare the name to lists of their own, so it stays as it is. */
public record MaterialGroup(String name) {}
