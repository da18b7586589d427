package vn.dean06.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Formula;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;

import static org.assertj.core.api.Assertions.assertThat;

class ComputedBoxesTests {

	private static final Set<String> BOTH = Set.of("truc-tiep@X", "truc-tuyen@X");

	private final Map<String, Amount> cells = new HashMap<>();

	@Test
	void sayWhatTheServerPrints() {
		type("truc-tiep@X", "1");
		type("truc-tuyen@X", "2");
		assertThat(texts()).containsExactlyInAnyOrderEntriesOf(
				Map.of("tong@X", "3", "ty-le@X", "66,7", "hieu@X", "-1,00", "vong@X", ""));
	}

	@Test
	void addWhatIsThereAndSubtractNothingFromABlankCell() {
		type("truc-tiep@X", "5");
		assertThat(texts()).containsEntry("tong@X", "5 (1/2)").containsEntry("hieu@X", "").containsEntry("ty-le@X", "");
	}

	@Test
	void sayHowManyOfTheirCellsAreInAlsoThroughOtherBoxes() {
		type("truc-tuyen@X", "5");
		assertThat(texts()).containsEntry("tong@X", "5 (1/2)").containsEntry("ty-le@X", "100,0 (1/2)");
	}

	@Test
	void missNothingThatTheSheetDoesNotAskFor() {
		type("truc-tuyen@X", "5");
		assertThat(ComputedBoxes.of(ComputedBoxes.resting(boxes(), Set.of("truc-tuyen@X")), this.cells))
			.containsEntry("tong@X", "5");
	}

	@Test
	void takeNoneArisenForZeroAndDivideByNoZero() {
		type("truc-tiep@X", "không phát sinh");
		type("truc-tuyen@X", "0");
		assertThat(texts()).containsEntry("tong@X", "0").containsEntry("hieu@X", "0,00").containsEntry("ty-le@X", "");
	}

	@Test
	void restOnCellsThroughOtherBoxes() {
		assertThat(ComputedBoxes.resting(boxes(), BOTH)).hasEntrySatisfying("tong@X", this::restsOnBoth)
			.hasEntrySatisfying("vong@X", this::restsOnBoth)
			.hasEntrySatisfying("ty-le@X", this::restsOnBoth)
			.hasEntrySatisfying("ty-le@X", (share) -> assertThat(share.boxes()).extracting(EntrySheet.Computed::id)
				.containsExactly("ty-le@X", "tong@X"));
	}

	private void restsOnBoth(ComputedBoxes.Resting box) {
		assertThat(box.cells()).containsExactlyInAnyOrderElementsOf(BOTH);
	}

	private Map<String, String> texts() {
		return ComputedBoxes.of(ComputedBoxes.resting(boxes(), BOTH), this.cells);
	}

	private static Stream<EntrySheet.Computed> boxes() {
		return Stream.of(box("ty-le", 1, "[truc-tuyen@X] * 100 / [tong@X]"),
				box("tong", 0, "[truc-tiep@X] + [truc-tuyen@X]"), box("hieu", 2, "[truc-tiep@X] - [truc-tuyen@X]"),
				box("vong", 0, "[vong@X] + [tong@X] * 0 - [vong@X]"));
	}

	private void type(String cell, String amount) {
		this.cells.put(cell, Amount.parse(amount));
	}

	private static EntrySheet.Computed box(String code, int decimals, String formula) {
		return new EntrySheet.Computed(code + "@X", new IndicatorView(code, "II", code, "hồ sơ", true, false,
				IndicatorKind.DERIVED, decimals, "X", null, null, formula, null, List.of()), Formula.parse(formula));
	}

}
