package vn.dean06.reports.text;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionTextTests {

	private static final SectionText BASE = new SectionText(List.of("## 1. Pháp lý", "Một.", "Hai.", "Ba."));

	@Test
	void blocksAreWhatStandsBetweenBlankLines() {
		assertThat(SectionText.of("## 1. Pháp lý\n\n\nMột,\ndòng hai.\n \nHai.\n").blocks())
			.containsExactly("## 1. Pháp lý", "Một,\ndòng hai.", "Hai.");
		assertThat(SectionText.of(" \n\n").blocks()).isEmpty();
	}

	@Test
	void aPassageIsOneBlockWithItsBlankLinesAndInnerPassages() {
		String passage = "{{#tasks.late}}\nTrễ hạn:\n\n{{^x}}\n\nKhông.\n\n{{/x}}\n\n{{/tasks.late}}";
		assertThat(SectionText.of("Đầu.\n\n" + passage + "\n\nCuối.").blocks()).containsExactly("Đầu.", passage,
				"Cuối.");
	}

	@Test
	void whatClosesNoPassageDoesNotSwallowTheRest() {
		assertThat(SectionText.of("Một.{{/x}}\n\nHai.\n\nBa.").blocks()).hasSize(3);
	}

	@Test
	void aBlockTakesAlongTheFootnotesThatItCites() {
		SectionText text = SectionText.of("Một[^a].\n\nHai[^b][^c].\n\n[^a]: Chú A.\n\n[^b]: Chú B.");
		assertThat(text.alone("Hai[^b][^c].")).isEqualTo("Hai[^b][^c].\n\n[^b]: Chú B.");
		assertThat(text.alone("[^a]: Chú A.")).isEqualTo("[^a]: Chú A.");
	}

	@Test
	void aLineIsNamedByTheBlockThatItStandsIn() {
		String text = "# I\n\nMột\nmột nữa\n\n{{#a}}\nHai\n\nhai nữa\n{{/a}}\n\nBa";
		assertThat(List.of(1, 3, 4, 7, 9, 12)).extracting((line) -> SectionText.block(text, line))
			.containsExactly(1, 2, 2, 3, 3, 4);
	}

	@Test
	void twoWhoChangedDifferentBlocksBothKeepTheirs() {
		assertThat(BASE.merged(with(1, "Một của A."), with(3, "Ba của B."))).contains(SectionText.of("""
				## 1. Pháp lý

				Một của A.

				Hai.

				Ba của B."""));
	}

	@Test
	void blocksNextToEachOtherAreDifferentOnes() {
		assertThat(BASE.merged(with(1, "Một của A."), with(2, "Hai của B.")).orElseThrow().blocks())
			.containsExactly("## 1. Pháp lý", "Một của A.", "Hai của B.", "Ba.");
	}

	@Test
	void oneTakesAwayWhatStandsBesideWhatTheOtherWrites() {
		SectionText shorter = new SectionText(List.of("## 1. Pháp lý", "Hai.", "Ba."));
		SectionText longer = new SectionText(List.of("## 1. Pháp lý", "Một.", "Hai.", "Ba.", "Bốn."));
		assertThat(BASE.merged(shorter, longer).orElseThrow().blocks()).containsExactly("## 1. Pháp lý", "Hai.", "Ba.",
				"Bốn.");
	}

	@Test
	void twoWhoChangedTheSameBlockAreNotMerged() {
		assertThat(BASE.merged(with(2, "Hai của A."), with(2, "Hai của B."))).isEmpty();
		assertThat(BASE.merged(new SectionText(List.of("## 1. Pháp lý", "Một.", "Ba.")), with(2, "Hai của B.")))
			.isEmpty();
	}

	@Test
	void twoWhoAddAtTheSamePlaceAreNotMergedAsNobodyKnowsTheOrder() {
		assertThat(BASE.merged(added(4, "Bốn của A."), added(4, "Bốn của B."))).isEmpty();
	}

	@Test
	void theSameChangeByBothIsMadeOnce() {
		SectionText same = with(2, "Hai, sửa.");
		SectionText more = new SectionText(List.of("Mở đầu.", "## 1. Pháp lý", "Một.", "Hai, sửa.", "Ba."));
		assertThat(BASE.merged(same, same)).contains(same);
		assertThat(BASE.merged(same, more)).contains(more);
	}

	@Property
	void mergedWithAnUnchangedSideItIsTheOther(@ForAll("texts") SectionText base,
			@ForAll("texts") SectionText changed) {
		assertThat(base.merged(changed, base)).contains(changed);
		assertThat(base.merged(base, changed)).contains(changed);
	}

	@Property
	void whoIsFirstDoesNotMatter(@ForAll("texts") SectionText base, @ForAll("texts") SectionText one,
			@ForAll("texts") SectionText other) {
		assertThat(base.merged(one, other)).isEqualTo(base.merged(other, one));
	}

	/** Nobody's new words are lost without being told. */
	@Property
	void whatEitherWroteStandsInTheMergedText(@ForAll("texts") SectionText base, @ForAll("texts") SectionText one,
			@ForAll("texts") SectionText other) {
		base.merged(one, other).ifPresent((merged) -> {
			assertThat(merged.blocks())
				.containsAll(one.blocks().stream().filter((block) -> !base.blocks().contains(block)).toList());
			assertThat(merged.blocks())
				.containsAll(other.blocks().stream().filter((block) -> !base.blocks().contains(block)).toList());
		});
	}

	@Property
	void aTextIsReadAsItWasWritten(@ForAll("texts") SectionText text) {
		assertThat(SectionText.of(text.text())).isEqualTo(text);
	}

	/** Few different words, so that texts have much in common. */
	@Provide
	Arbitrary<SectionText> texts() {
		return Arbitraries.of("Một.", "Hai.", "Ba.", "Bốn.", "{{#x}}\n\nNăm.\n\n{{/x}}")
			.list()
			.ofMaxSize(7)
			.map(SectionText::new);
	}

	private static SectionText with(int index, String block) {
		List<String> blocks = new ArrayList<>(BASE.blocks());
		blocks.set(index, block);
		return new SectionText(blocks);
	}

	private static SectionText added(int index, String block) {
		List<String> blocks = new ArrayList<>(BASE.blocks());
		blocks.add(index, block);
		return new SectionText(blocks);
	}

}
