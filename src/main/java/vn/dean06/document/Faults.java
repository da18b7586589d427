package vn.dean06.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * The places of a document that cannot be printed.
 */
final class Faults {

	private Faults() {
	}

	static List<Span.Fault> of(Document document) {
		return document.spans().flatMap(Faults::faults).toList();
	}

	private static Stream<Span.Fault> faults(Span span) {
		return (span instanceof Span.Fault fault) ? Stream.of(fault) : Stream.empty();
	}

}
