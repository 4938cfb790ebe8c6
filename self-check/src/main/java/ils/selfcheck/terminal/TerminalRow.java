package ils.selfcheck.terminal;

/** A terminal as the register has it. */
record TerminalRow(
    long id,
    String user,
    long nodeId,
    String institution,
    String locationCode,
    TerminalProfile profile) {}
