package vn.dean06.submissions;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.attachments.AttachmentView;
import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.scan.SignedScans;
import vn.dean06.web.FormPage;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a unit looks over a form, answers the checks and hands it in.
 */
@Controller
@RequestMapping("/luot-nop/{form}/{unit}/{period}")
class SubmissionController {

	private final Submissions submissions;

	private final Obligations obligations;

	private final SubmissionDesk desk;

	private final Organisation organisation;

	private final SignedScans scans;

	SubmissionController(Submissions submissions, Obligations obligations, SubmissionDesk desk,
			Organisation organisation, SignedScans scans) {
		this.submissions = submissions;
		this.obligations = obligations;
		this.desk = desk;
		this.organisation = organisation;
		this.scans = scans;
	}

	/**
	 * What an officer says while handing in.
	 *
	 * @param explanations by the cell that is warned of
	 * @param common why cells are blank of which nothing else is said
	 * @param blanks how many blank cells the page named when the officer agreed to leave
	 * them so
	 */
	record SubmitForm(Map<String, String> explanations, String common, String blanks) {

		private static final String COMMON = "explanation";

		private static final String EXPLANATION = COMMON + ".";

		/**
		 * Reads the fields of the page, "explanation.CELL" each; what it does not send is
		 * passed over.
		 */
		static SubmitForm of(Map<String, String> fields) {
			Map<String, String> explanations = new HashMap<>();
			fields.forEach((name, text) -> {
				if (name.startsWith(EXPLANATION)) {
					explanations.put(name.substring(EXPLANATION.length()), text);
				}
			});
			return new SubmitForm(explanations, fields.getOrDefault(COMMON, ""), fields.getOrDefault("o-trong", ""));
		}

		/** What is said about each cell, some of which are blank. */
		Map<String, String> explanations(List<SubmissionItem> blank) {
			Map<String, String> said = new HashMap<>(this.explanations);
			if (!this.common.isBlank()) {
				blank.forEach(
						(item) -> said.merge(item.cell(), this.common, (own, common) -> own.isBlank() ? common : own));
			}
			return said;
		}

		void mustAgreeTo(List<SubmissionItem> blank) {
			if (!blank.isEmpty() && !this.blanks.equals(String.valueOf(blank.size()))) {
				throw new RejectedInput(
						"Biểu còn %d ô trống. Hãy xem các ô ấy; nếu đúng là để trống, đánh dấu “Nộp với %d ô để trống” rồi nộp."
							.formatted(blank.size(), blank.size()));
			}
		}

	}

	@GetMapping
	@Transactional(readOnly = true)
	String submission(SubmissionKey key, Viewer viewer, Model model) {
		viewer.mustBelongTo(key);
		return asItIs(key, viewer, model);
	}

	private String asItIs(SubmissionKey key, Viewer viewer, Model model) {
		return page(key, new SubmitForm(this.submissions.explanations(key), "", ""), viewer, model);
	}

	private String page(SubmissionKey key, SubmitForm form, Viewer viewer, Model model) {
		EntryLock lock = this.submissions.lock(key, viewer).orElse(null);
		SubmissionView submission = this.submissions.find(key).orElse(null);
		List<SubmissionCheck.Problem> problems = (lock == null) ? this.desk.problems(key) : List.of();
		model.addAttribute("key", key);
		model.addAttribute("earlier", this.obligations.before(key).map(SubmissionKey::period).orElse(null));
		model.addAttribute("later", this.obligations.after(key).map(SubmissionKey::period).orElse(null));
		model.addAttribute("obligation", this.obligations.find(key)
			.orElseThrow(() -> new NotFound("Đơn vị không phải nộp biểu này cho " + key.period().label() + ".")));
		model.addAttribute("unit", this.organisation.find(key.unit()).orElseThrow());
		model.addAttribute("submission", submission);
		model.addAttribute("deadline", this.submissions.deadline(key).orElse(null));
		model.addAttribute("withdrawable", this.desk.withdrawable(key));
		model.addAttribute("lock", lock);
		model.addAttribute("blocking", problems.stream().filter(SubmissionCheck.Problem::blocks).toList());
		model.addAttribute("warnings", problems.stream().filter((problem) -> !problem.blocks()).toList());
		Map<String, String> named = this.submissions.toMend(key)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (cell) -> cell.getValue().text()));
		List<SubmissionItem> items = items(key, submission);
		model.addAttribute("form", form);
		model.addAttribute("items", items);
		model.addAttribute("blanks", blank(items));
		model.addAttribute("table",
				new SubmissionItem.Table(items, key.unit(), submission != null && submission.reviewedAt() != null, null,
						this.submissions.explanations(key), named));
		model.addAttribute("moves", this.submissions.moves(key));
		model.addAttribute("withHead", submission != null && submission.state() == SubmissionState.WITH_HEAD);
		model.addAttribute("fillsIn", viewer.fillsIn(key));
		model.addAttribute("isHead", key.unit().equals(viewer.headOf()));
		model.addAttribute("scans", this.scans.card(key, viewer));
		return "submissions/submission";
	}

	/** As the unit sees it, whose page this is; so do the checks. */
	private List<SubmissionItem> items(SubmissionKey key, @Nullable SubmissionView submission) {
		return this.obligations.items(key, (submission != null) ? submission.reviewedAt() : null,
				Viewer.ofUnit(key.unit()));
	}

	private static List<SubmissionItem> blank(List<SubmissionItem> items) {
		return items.stream().filter((item) -> item.value().isEmpty()).toList();
	}

	@PostMapping("/nop")
	Object submit(SubmissionKey key, @RequestParam Map<String, String> fields, Viewer viewer, Model model,
			RedirectAttributes flash) {
		viewer.mustFillIn(key);
		SubmitForm form = SubmitForm.of(fields);
		List<SubmissionItem> blank = blank(items(key, null));
		try {
			form.mustAgreeTo(blank);
			this.desk.submit(key, form.explanations(blank));
		}
		catch (RejectedInput ex) {
			model.addAttribute("refusal", ex.sentence());
			return FormPage.again(page(key, form, viewer, model), model);
		}
		return done(key, handedIn(key) ? "Đã nộp biểu. Thường trực sẽ duyệt hoặc trả lại kèm lý do."
				: "Đã trình thủ trưởng đơn vị. Khi thủ trưởng đồng ý, biểu được nộp cho Thường trực.", flash);
	}

	private boolean handedIn(SubmissionKey key) {
		return this.submissions.find(key).map(SubmissionView::state).filter(SubmissionState::handedIn).isPresent();
	}

	/**
	 * What the unit's head says to what the officer laid before them.
	 *
	 * @param seen the moment of the last move that stood on the page
	 */
	record SignOffForm(String remark, String seen) {

		SignOffForm(@BindParam("ly-do") @Nullable String remark, @BindParam("thay") @Nullable String seen) {
			this.remark = Objects.requireNonNullElse(remark, "");
			this.seen = Objects.requireNonNullElse(seen, "");
		}

	}

	@PostMapping("/dong-y")
	String agree(SubmissionKey key, SignOffForm form, RedirectAttributes flash) {
		this.desk.agree(key, SubmissionView.seen(form.seen()));
		return done(key, "Đã đồng ý; biểu đã nộp cho Thường trực.", flash);
	}

	@PostMapping("/tra-lai")
	Object returnToOfficer(SubmissionKey key, SignOffForm form, Viewer viewer, Model model, RedirectAttributes flash) {
		try {
			this.desk.returnToOfficer(key, form.remark(), SubmissionView.seen(form.seen()));
		}
		catch (RejectedInput ex) {
			model.addAttribute("refusal", ex.sentence());
			return FormPage.again(asItIs(key, viewer, model), model);
		}
		return done(key, "Đã trả lại cho cán bộ nhập liệu kèm lý do.", flash);
	}

	/**
	 * The scan of the form that was signed and sealed.
	 *
	 * @param seen the scan that stood on the page, empty if none did
	 */
	record ScanForm(@Nullable MultipartFile file, String seen) {

		ScanForm(@BindParam("tep") @Nullable MultipartFile file, @BindParam("thay") @Nullable String seen) {
			this.file = file;
			this.seen = Objects.requireNonNullElse(seen, "");
		}

	}

	@PostMapping("/ban-ky")
	Object attach(SubmissionKey key, ScanForm form, Viewer viewer, Model model, RedirectAttributes flash)
			throws IOException {
		try {
			AttachmentView scan = this.scans.attach(key, form.file(), form.seen(), viewer);
			return done(key, "Đã đính kèm bản ký “" + scan.name() + "”.", flash);
		}
		catch (RejectedInput ex) {
			model.addAttribute("scanFault", ex.sentence());
			return FormPage.again(asItIs(key, viewer, model), model);
		}
	}

	@PostMapping("/rut-lai")
	String withdraw(SubmissionKey key, Viewer viewer, RedirectAttributes flash) {
		viewer.mustFillIn(key);
		this.desk.withdraw(key);
		return done(key, "Đã rút lại biểu; hãy sửa rồi nộp lại.", flash);
	}

	private static String done(SubmissionKey key, String sentence, RedirectAttributes flash) {
		flash.addFlashAttribute("message", sentence);
		return page(key);
	}

	private static String page(SubmissionKey key) {
		return "redirect:/luot-nop/" + key.path();
	}

	/** What may not be done now is told on the page as it now is. */
	@ExceptionHandler
	String locked(LockedException refusal, SubmissionKey key, RedirectAttributes flash) {
		flash.addFlashAttribute("refusal", refusal.getMessage());
		return page(key);
	}

}
