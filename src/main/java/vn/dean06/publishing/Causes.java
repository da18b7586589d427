package vn.dean06.publishing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.redline.Redline.ChangedFigure;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Sum;
import vn.dean06.figures.Sums;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why a figure prints something else: the cell behind it that was changed last, by whom,
 * when, and who approved it.
 */
@Component
@Transactional(readOnly = true)
class Causes {

	private final Figures figures;

	private final Approvals approvals;

	Causes(Figures figures, Approvals approvals) {
		this.figures = figures;
		this.approvals = approvals;
	}

	/**
	 * A changed figure and its cause.
	 *
	 * @param cell the cell that was changed last; null where there is none any more
	 * @param approval how the submission of the cell was moved last, null if it has none
	 */
	public record Caused(ChangedFigure figure, @Nullable FigureView cell, @Nullable SubmissionView approval) {
	}

	/** Reads the cells of all figures at once. */
	List<Caused> of(List<ChangedFigure> changed, Viewer viewer) {
		Map<ChangedFigure, FigureKey> keys = new HashMap<>();
		changed.forEach((one) -> key(one).ifPresent((key) -> keys.put(one, key)));
		Sums sums = this.figures.sums(keys.values().stream().map(FigureKey::indicator).distinct().toList(),
				keys.values().stream().map(FigureKey::period).collect(Collectors.toSet()), viewer);
		Map<FigureKey, List<FigureKey>> behind = new HashMap<>();
		keys.values()
			.forEach((key) -> behind.computeIfAbsent(key, (one) -> sums.read(one).map(Sum::keys).orElse(List.of())));
		Set<FigureKey> cells = new HashSet<>();
		behind.values().forEach(cells::addAll);
		Map<FigureKey, FigureView> entered = this.figures.entered(cells, viewer);
		Map<SubmissionKey, SubmissionView> approvals = this.approvals.of(entered.values());
		return changed.stream().map((one) -> {
			Optional<FigureView> last = behind.getOrDefault(keys.get(one), List.of())
				.stream()
				.map(entered::get)
				.filter(Objects::nonNull)
				.max(Comparator.comparing(FigureView::enteredAt));
			return new Caused(one, last.orElse(null),
					last.map(FigureView::submission).map(approvals::get).orElse(null));
		}).toList();
	}

	private static Optional<FigureKey> key(ChangedFigure figure) {
		try {
			return Optional.of(FigureKey.parse(figure.keyAfter().isEmpty() ? figure.keyBefore() : figure.keyAfter()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
