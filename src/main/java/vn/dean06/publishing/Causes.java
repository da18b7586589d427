package vn.dean06.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.redline.Redline.ChangedFigure;
import vn.dean06.figures.FigureChangeView;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Sum;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;
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

	/** Of sums of more cells the page of the figure tells. */
	private static final int MOST = 20;

	private final Figures figures;

	private final Submissions submissions;

	Causes(Figures figures, Submissions submissions) {
		this.figures = figures;
		this.submissions = submissions;
	}

	/**
	 * A changed figure and its cause.
	 *
	 * @param cell the cell that was changed last; null where nothing is known of one
	 * @param approval how the submission of the cell was moved last, null if it has none
	 */
	public record Caused(ChangedFigure figure, int cells, @Nullable FigureChangeView cell,
			@Nullable SubmissionView approval) {
	}

	List<Caused> of(List<ChangedFigure> changed, Viewer viewer) {
		List<FigureKey> keys = changed.stream().flatMap((one) -> key(one).stream()).distinct().toList();
		Set<Period> periods = new HashSet<>();
		keys.forEach((key) -> periods.add(key.period()));
		Sums sums = this.figures.sums(keys.stream().map(FigureKey::indicator).distinct().toList(), periods, viewer);
		List<Caused> caused = new ArrayList<>();
		for (ChangedFigure one : changed) {
			List<FigureKey> cells = key(one).flatMap(sums::read).map(Sum::keys).orElse(List.of());
			Optional<FigureChangeView> last = cells.stream()
				.limit(MOST)
				.flatMap((cell) -> this.figures.history(cell, viewer).stream().limit(1))
				.max(Comparator.comparing(FigureChangeView::changedAt));
			caused.add(new Caused(one, cells.size(), last.orElse(null),
					last.flatMap((change) -> this.figures.find(change.key(), viewer))
						.flatMap((figure) -> Optional.ofNullable(figure.submission()))
						.flatMap(this.submissions::find)
						.orElse(null)));
		}
		return caused;
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
