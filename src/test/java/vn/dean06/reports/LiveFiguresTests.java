package vn.dean06.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.catalogue.Amount;
import vn.dean06.document.Document;
import vn.dean06.document.Span;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Live, not typed: each figure that the report prints is changed in turn, and the change
 * stands at every place that prints it, and nowhere else.
 */
@SampleTest
@Transactional
class LiveFiguresTests {

	@Autowired
	Reports reports;

	@Autowired
	Figures figures;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Test
	void aChangedFigureIsChangedAtEveryPlaceThatPrintsIt() {
		Composition before = compose();
		assertThat(before.figures()).hasSizeGreaterThanOrEqualTo(250);
		List<Span> original = Printed.spans(before.document());
		for (FigureKey key : before.figures()) {
			FigureView figure = this.figures.find(key, Viewer.APPROVED_ONLY).orElseThrow();
			set(key, changed(figure.amount()));
			check(key, figure, original, compose().document());
			set(key, figure.amount());
		}
		assertThat(texts(Printed.spans(compose().document()))).as("as before").isEqualTo(texts(original));
	}

	/** Approved figures change by no front door; here they do. */
	private void set(FigureKey key, Amount amount) {
		this.entityManager.flush();
		this.entityManager.clear();
		assertThat(this.database.sql("""
				update figure set value = :value, none_arisen = :none
				where indicator = :indicator and unit = :unit and period = :period""")
			.param("value", amount.number())
			.param("none", amount.noneArisen())
			.param("indicator", key.indicator())
			.param("unit", key.unit())
			.param("period", key.period().toString())
			.update()).isEqualTo(1);
	}

	private Composition compose() {
		return this.reports.compose("2024").orElseThrow();
	}

	/** Differs in every digit that any place may print. */
	private static Amount changed(Amount amount) {
		return amount.noneArisen() ? Amount.of(BigDecimal.valueOf(424242))
				: Amount.of(amount.orZero().add(new BigDecimal("424242.0").setScale(amount.orZero().scale())));
	}

	private static void check(FigureKey key, FigureView figure, List<Span> original, Document document) {
		List<Span> now = Printed.spans(document);
		if (figure.amount().noneArisen()) {
			assertThat(texts(now)).as(key.toString()).isNotEqualTo(texts(original));
			return;
		}
		assertThat(now).hasSameSizeAs(original);
		List<String> places = new ArrayList<>();
		for (int i = 0; i < original.size(); i++) {
			if (isOf(original.get(i), key)) {
				places.add(text(now.get(i)));
				assertThat(text(now.get(i))).as("%s at place %d", key, i).isNotEqualTo(text(original.get(i)));
			}
			else if (!(original.get(i) instanceof Span.Value)) {
				assertThat(text(now.get(i))).as("plain words beside " + key).isEqualTo(text(original.get(i)));
			}
		}
		boolean stands = !places.isEmpty();
		assertThat(stands || !texts(now).equals(texts(original))).as(key + " is printed or summed").isTrue();
		if (stands) {
			String written = VietnameseNumbers.format(changed(figure.amount()).orZero());
			assertThat(places).as("places of " + key).anyMatch((place) -> place.equals(written));
		}
	}

	private static boolean isOf(Span span, FigureKey key) {
		return span instanceof Span.Value value && value.source().key().equals(key.toString());
	}

	private static List<String> texts(List<Span> spans) {
		return spans.stream().map(LiveFiguresTests::text).toList();
	}

	private static String text(Span span) {
		return switch (span) {
			case Span.Text text -> text.text();
			case Span.Value value -> value.text();
			case Span.Footnote note -> texts(note.text()).toString();
			case Span.Fault fault -> fault.text();
		};
	}

}
