package ils.core.access;

import static ils.core.access.Right.CATALOGUE;
import static ils.core.access.Right.CIRCULATE;
import static ils.core.access.Right.EDIT_ITEMS;
import static ils.core.access.Right.EDIT_PATRONS;
import static ils.core.access.Right.IMPORT_RECORDS;
import static ils.core.access.Right.MANAGE_CALENDARS;
import static ils.core.access.Right.MANAGE_CLASSES;
import static ils.core.access.Right.MANAGE_SETTINGS;
import static ils.core.access.Right.MANAGE_STAFF;
import static ils.core.access.Right.MANAGE_TERMINALS;
import static ils.core.access.Right.OVERRIDE;
import static ils.core.access.Right.TAKE_PAYMENT;
import static ils.core.access.Right.VIEW_AUDIT;
import static ils.core.access.Right.VIEW_PATRONS;
import static ils.core.access.Right.VIEW_REPORTS;
import static ils.core.access.Right.WAIVE_FEES;

import java.util.EnumSet;
import java.util.Set;

/** A bundle of rights as people know it; granted at a node. */
public enum StaffRole {
  SYSTEM_ADMIN(EnumSet.allOf(Right.class)),
  MANAGER(
      EnumSet.of(
          CIRCULATE,
          OVERRIDE,
          VIEW_PATRONS,
          EDIT_PATRONS,
          TAKE_PAYMENT,
          WAIVE_FEES,
          EDIT_ITEMS,
          MANAGE_CALENDARS,
          MANAGE_SETTINGS,
          MANAGE_STAFF,
          MANAGE_TERMINALS,
          VIEW_AUDIT,
          VIEW_REPORTS)),
  LIBRARIAN(
      EnumSet.of(
          CIRCULATE, OVERRIDE, VIEW_PATRONS, EDIT_PATRONS, TAKE_PAYMENT, WAIVE_FEES, EDIT_ITEMS)),
  ASSISTANT(EnumSet.of(CIRCULATE, VIEW_PATRONS, TAKE_PAYMENT)),
  SCHOOL_LIBRARIAN(
      EnumSet.of(CIRCULATE, OVERRIDE, VIEW_PATRONS, EDIT_PATRONS, EDIT_ITEMS, MANAGE_CLASSES)),
  CATALOGUER(EnumSet.of(CATALOGUE, IMPORT_RECORDS, EDIT_ITEMS));

  private final Set<Right> rights;

  StaffRole(Set<Right> rights) {
    this.rights = Set.copyOf(rights);
  }

  public Set<Right> rights() {
    return rights;
  }
}
