package vn.dean06.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.scan.SignedScans;
import vn.dean06.web.FormPage;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The review of one submission: what it holds, what was changed, and what is decided.
 */
@Controller
@RequestMapping("/duyet/{form}/{unit}/{period}")
class ReviewController {

	private final Submissions submissions;

	private final Obligations obligations;

	private final SubmissionDesk desk;

	private final Organisation organisation;

	private final SignedScans scans;

	ReviewController(Submissions submissions, Obligations obligations, SubmissionDesk desk, Organisation organisation,
			SignedScans scans) {
		this.submissions = submissions;
		this.obligations = obligations;
		this.desk = desk;
		this.organisation = organisation;
		this.scans = scans;
	}

	/**
	 * What a reviewer decides about a submission, and why.
	 *
	 * @param what the button that was pressed
	 * @param cells which are to be mended; none if the reason is about all
	 * @param seen the moment of the last move that stood on the page
	 */
	record ReviewForm(String what, String reason,
			Set<@Pattern(regexp = "[A-Za-z0-9._@-]+", message = UNKNOWN) String> cells, String seen) {

		private static final String UNKNOWN = "Không rõ ô nào được đánh dấu; hãy tải lại trang rồi chọn lại.";

		ReviewForm(@BindParam("viec") @Nullable String what, @BindParam("ly-do") @Nullable String reason,
				@BindParam("o") @Nullable Set<String> cells, @BindParam("thay") @Nullable String seen) {
			this.what = Objects.requireNonNullElse(what, "");
			this.reason = Objects.requireNonNullElse(reason, "");
			this.cells = Objects.requireNonNullElse(cells, Set.of());
			this.seen = Objects.requireNonNullElse(seen, "");
		}

	}

	@GetMapping
	@Transactional(readOnly = true)
	String review(SubmissionKey key, Viewer viewer, Matrix.Filter filter, Model model) {
		ReviewForm none = new ReviewForm(null, null, null, null);
		model.addAttribute("review", none);
		model.addAttribute("filter", filter);
		return page(key, none, viewer, model);
	}

	private String page(SubmissionKey key, ReviewForm review, Viewer viewer, Model model) {
		Obligation obligation = this.obligations.find(key)
			.orElseThrow(() -> new NotFound("Không có biểu “" + key.form() + "” của đơn vị “" + key.unit() + "” cho "
					+ key.period().label() + "."));
		model.addAttribute("key", key);
		model.addAttribute("obligation", obligation);
		model.addAttribute("unit", this.organisation.find(key.unit()).orElseThrow());
		model.addAttribute("moves", this.submissions.moves(key));
		model.addAttribute("scans", this.scans.card(key, viewer));
		show(key, this.submissions.find(key).orElse(null), review, viewer, model);
		return "submissions/review";
	}

	private void show(SubmissionKey key, @Nullable SubmissionView submission, ReviewForm review, Viewer viewer,
			Model model) {
		SubmissionState state = (submission != null) ? submission.state() : null;
		boolean visible = submission != null && viewer.sees(key, submission.state());
		Optional<Instant> reviewedAt = Optional.ofNullable(submission)
			.map(SubmissionView::reviewedAt)
			.filter((at) -> viewer.sees(key, SubmissionState.SUBMITTED));
		List<SubmissionItem> items = (submission != null && visible)
				? this.obligations.items(key, submission.reviewedAt(), viewer)
				: reviewedAt.map((at) -> this.obligations.reviewed(key, at)).orElse(List.of());
		boolean past = !visible && reviewedAt.isPresent();
		boolean acts = viewer.office().test(key.unit());
		boolean reviewable = state == SubmissionState.SUBMITTED;
		Map<String, String> named = reviewedAt.map((at) -> this.submissions.named(key, at)).orElse(Map.of());
		model.addAttribute("acts", acts);
		model.addAttribute("submission", submission);
		model.addAttribute("visible", visible);
		model.addAttribute("past", past);
		model.addAttribute("named", named);
		model.addAttribute("items", items);
		model.addAttribute("table",
				new SubmissionItem.Table(items, key.unit(),
						submission != null && submission.reviewedAt() != null && !past,
						(reviewable && acts) ? review.cells() : null, this.submissions.explanations(key), named));
		model.addAttribute("changed", items.stream().filter(SubmissionItem::changedSinceReview).count());
		model.addAttribute("ownWork", reviewable ? this.desk.refusesApproval(key).orElse(null) : null);
		model.addAttribute("reviewable", reviewable);
		boolean approved = state == SubmissionState.APPROVED;
		boolean texts = approved && this.submissions.holdsTexts(key);
		model.addAttribute("reopenable", texts);
		model.addAttribute("approved", approved && !texts);
		model.addAttribute("standingOn", (approved && !texts) ? this.desk.standingOn(key) : List.of());
	}

	/** What may not be decided now is told on the page as it now is. */
	@PostMapping
	Object decide(SubmissionKey key, @Valid @ModelAttribute("review") ReviewForm review, BindingResult errors,
			Viewer viewer, Matrix.Filter filter, Model model, RedirectAttributes flash) {
		model.addAttribute("filter", filter);
		if (errors.hasErrors()) {
			return FormPage.again(page(key, review, viewer, model), model);
		}
		try {
			flash.addFlashAttribute("message", decided(key, review));
		}
		catch (RejectedInput ex) {
			FormPage.note(ex, errors);
			return FormPage.again(page(key, review, viewer, model), model);
		}
		catch (LockedException ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
			flash.addFlashAttribute("reason", review.reason());
		}
		return "redirect:/duyet/" + key.path() + filter.query();
	}

	private String decided(SubmissionKey key, ReviewForm review) {
		return switch (review.what()) {
			case "duyet" -> {
				this.desk.approve(key, SubmissionView.seen(review.seen()));
				yield "Đã duyệt.";
			}
			case "huy-duyet" -> {
				this.desk.takeBackApproval(key, review.reason(), SubmissionView.seen(review.seen()));
				yield "Đã hủy duyệt; biểu lại chờ duyệt.";
			}
			case "mo-lai" -> {
				this.desk.reopen(key, review.reason(), SubmissionView.seen(review.seen()));
				yield "Đã mở lại cho đơn vị sửa kèm lý do.";
			}
			default -> {
				this.desk.sendBack(key, review.reason(), review.cells(), SubmissionView.seen(review.seen()));
				yield "Đã trả lại cho đơn vị kèm lý do.";
			}
		};
	}

}
