package vn.dean06.reports.text;

import java.util.List;
import java.util.Map;

import vn.dean06.document.Block;
import vn.dean06.document.Span;
import vn.dean06.figures.Coverage;

/**
 * What a name in a template stands for.
 */
public sealed interface Value {

	/** Whether a passage is kept that is printed only where there is such a thing. */
	default boolean holds() {
		return switch (this) {
			case Printed printed -> true;
			case Wording wording -> true;
			case Rows rows -> !rows.rows().isEmpty();
			case Table table -> !table.rows().isEmpty();
			case Condition condition -> condition.holds();
			case Missing missing -> false;
			case Unknown unknown -> false;
		};
	}

	/**
	 * Words or a figure.
	 */
	record Printed(Span span) implements Value {

		public static Printed words(String text) {
			return new Printed(new Span.Text(text));
		}

	}

	/**
	 * What a rule says: words and figures one after the other.
	 */
	record Wording(List<Span> spans) implements Value {

		public Wording {
			spans = List.copyOf(spans);
		}

	}

	/**
	 * A list, with what names stand for in each of its rows.
	 */
	record Rows(List<Map<String, Value>> rows) implements Value {
	}

	/**
	 * A table, which stands by itself between paragraphs.
	 *
	 * @param remark what is said below it, empty if nothing is
	 */
	record Table(List<Block.Column> columns, List<Block.Row> rows, String remark) implements Value {

		public Table {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
		}

	}

	/**
	 * What is so or not.
	 */
	record Condition(boolean holds) implements Value {
	}

	/**
	 * A figure that is not there, or that nobody may print yet.
	 *
	 * @param what names it for the reader: indicator, unit and period
	 * @param message why, and who is how far
	 * @param gaps the submissions that would bring it
	 */
	record Missing(String what, String message, List<Coverage.Gap> gaps) implements Value {
	}

	/**
	 * Nothing, as the name is wrong.
	 */
	record Unknown(String message) implements Value {
	}

}
