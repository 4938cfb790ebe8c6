package ils.demo.generator;

import org.jspecify.annotations.Nullable;

/**
 * One copy, as it will stand in the record's local field.
 *
 * @param branch the code of the library it belongs to
 * @param location the code of the shelving location
 * @param materialGroup a code of the circulation policy
 * @param loanKind a code of the circulation policy
 * @param audience a name of {@code ils.core.item.Audience}
 * @param school the code of the school that alone may have it, or null
 * @param price what it costs to replace, in øre
 */
record PlannedItem(
    String barcode,
    String branch,
    String location,
    String callNumber,
    String materialGroup,
    String loanKind,
    String audience,
    @Nullable String school,
    int price) {}
