package vn.dean06.catalogue;

/**
 * A block of essential services, as those of the police or of the sectors.
 *
 * @param title what pages and reports call it
 * @param position place among the blocks, from 1
 * @param indicators of the totals of the block
 */
public record ServiceBlockView(String code, String title, int position, ServiceIndicators indicators) {
}
