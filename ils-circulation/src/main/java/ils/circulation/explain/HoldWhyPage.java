package ils.circulation.explain;

import java.time.ZoneId;

/**
 * Why a hold stands where it stands, as the page shows it.
 *
 * @param zone in which moments are told
 */
public record HoldWhyPage(HoldWhy why, ZoneId zone) {}
