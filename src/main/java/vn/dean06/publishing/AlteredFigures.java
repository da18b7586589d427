package vn.dean06.publishing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Sum;
import vn.dean06.figures.Sums;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the figures come from that somebody altered in Word: a cell, whose unit can be
 * asked to correct it, or many.
 */
@Component
@Transactional(readOnly = true)
class AlteredFigures {

	private final Figures figures;

	private final CorrectionRequests requests;

	AlteredFigures(Figures figures, CorrectionRequests requests) {
		this.figures = figures;
		this.requests = requests;
	}

	/**
	 * Where a figure comes from.
	 *
	 * @param cell what a unit typed under just this key, null if it is put together
	 * @param cells what it is put together from
	 * @param request what its unit was asked last, null if nothing
	 */
	public record Origin(FigureKey key, @Nullable FigureView cell, List<FigureView> cells,
			@Nullable CorrectionRequest request) {

		public Origin {
			cells = List.copyOf(cells);
		}

		/** Whether a unit can be asked. */
		public boolean askable() {
			return this.cell != null && this.cell.submission() != null
					&& (this.request == null || !this.request.open());
		}

	}

	/** By their printed keys; those that name no figure are left out. */
	Map<String, Origin> of(Collection<String> printed) {
		Map<String, FigureKey> keys = new HashMap<>();
		printed.forEach((one) -> parse(one).ifPresent((key) -> keys.put(one, key)));
		Sums sums = this.figures.sums(keys.values().stream().map(FigureKey::indicator).distinct().toList(),
				keys.values().stream().map(FigureKey::period).collect(Collectors.toSet()), Viewer.APPROVED_ONLY);
		Map<FigureKey, List<FigureKey>> behind = new HashMap<>();
		keys.values().forEach((key) -> behind.put(key, sums.read(key).map(Sum::keys).orElse(List.of())));
		Map<FigureKey, FigureView> entered = this.figures
			.entered(behind.values().stream().flatMap(List::stream).distinct().toList(), Viewer.APPROVED_ONLY);
		Map<FigureKey, CorrectionRequest> requests = this.requests.latest(behind.keySet());
		Map<String, Origin> origins = new HashMap<>();
		keys.forEach((one, key) -> origins.put(one,
				origin(key, Objects.requireNonNull(behind.get(key)), entered, requests.get(key))));
		return origins;
	}

	private static Origin origin(FigureKey key, List<FigureKey> behind, Map<FigureKey, FigureView> entered,
			@Nullable CorrectionRequest request) {
		boolean typed = behind.equals(List.of(key));
		return new Origin(key, typed ? entered.get(key) : null,
				typed ? List.of() : behind.stream().map(entered::get).filter(Objects::nonNull).toList(), request);
	}

	private static Optional<FigureKey> parse(String printed) {
		try {
			return printed.contains("@") ? Optional.of(FigureKey.parse(printed)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
