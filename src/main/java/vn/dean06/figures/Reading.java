package vn.dean06.figures;

import java.util.List;

import vn.dean06.catalogue.Amount;

/**
 * What an indicator says for a unit and a period, and the entered figures behind it.
 *
 * @param key what was asked for
 * @param stated whether it was entered as it stands, else it was put together
 * @param figures the figures it comes from: the stated one, or all parts
 */
public record Reading(FigureKey key, Amount amount, boolean stated, List<FigureView> figures) {

	public Reading {
		figures = List.copyOf(figures);
	}

	/**
	 * The one figure it was read from, or the asked key where several were put together.
	 */
	public FigureKey source() {
		return (this.figures.size() == 1) ? this.figures.getFirst().key() : this.key;
	}

	static Reading stated(FigureKey asked, FigureView figure) {
		return new Reading(asked, figure.amount(), true, List.of(figure));
	}

}
