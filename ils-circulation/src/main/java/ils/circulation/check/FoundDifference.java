package ils.circulation.check;

/**
 * What was found of one kind.
 *
 * @param count 0 as it should be
 * @param example the smallest id; 0 if there is none
 */
public record FoundDifference(Difference difference, long count, long example) {}
