package vn.dean06.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.organisation.Period;
import vn.dean06.web.RejectedInput;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What units owe and where it stands, for programs. An officer sees the own unit's and
 * those that they stand in for, the standing office those that it reviews.
 */
@RestController
@Tag(name = "Lượt nộp", description = "Xem biểu nào phải nộp và đã đến đâu.")
class SubmissionApi {

	private final Obligations obligations;

	private final Submissions submissions;

	private final StandingOffice office;

	SubmissionApi(Obligations obligations, Submissions submissions, StandingOffice office) {
		this.obligations = obligations;
		this.submissions = submissions;
		this.office = office;
	}

	/**
	 * A form that a unit owes.
	 *
	 * @param state null if it was not begun
	 */
	record SubmissionJson(@Schema(description = "Mã biểu.") String form,
			@Schema(description = "Tên biểu.") String title, @Schema(description = "Mã đơn vị phải nộp.") String unit,
			@Schema(description = "Mã kỳ.") String period,
			@Schema(description = """
					DRAFT: đang nhập; WITH_HEAD: chờ thủ trưởng đơn vị; SUBMITTED: chờ duyệt; SENT_BACK: bị trả lại; APPROVED: đã duyệt; null nếu chưa nhập gì.""") @Nullable SubmissionState state,
			@Schema(description = "Hạn nộp.") LocalDate due,
			@Schema(description = "Nộp chậm, hoặc quá hạn mà chưa nộp, bao nhiêu ngày; 0 nếu không.") long daysLate,
			@Schema(description = "Lúc nộp, giờ UTC; null nếu chưa nộp.") @Nullable String submittedAt) {
	}

	@GetMapping(path = "/api/v1/submissions", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Đọc các biểu phải nộp trong một kỳ và trạng thái",
			description = "Cán bộ chỉ thấy biểu của đơn vị mình; Thường trực thấy các đơn vị của tỉnh mình; người khác thấy mọi đơn vị.")
	@ApiResponse(responseCode = "200", description = "Các biểu phải nộp.")
	@ApiResponse(responseCode = "404", description = "Không có kỳ báo cáo ấy.")
	@ApiResponse(responseCode = "422", description = "Mã kỳ không đúng, hoặc không có tháng nào đang mở.")
	List<SubmissionJson> submissions(
			@Parameter(description = "Mã kỳ; để trống là tháng đang mở.") @RequestParam(
					defaultValue = "") String period,
			@Parameter(description = "Mã đơn vị; để trống là mọi đơn vị được thấy.") @RequestParam(
					defaultValue = "") String unit,
			@Parameter(hidden = true) Viewer viewer) {
		Period of = period.isEmpty()
				? this.submissions.open()
					.stream()
					.filter(Period::isMonth)
					.findFirst()
					.orElseThrow(() -> new RejectedInput("Không có kỳ nào đang mở; hãy ghi rõ period=2026-11."))
				: Period.parse(period);
		this.submissions.mustBeReported(of);
		Predicate<String> watched = this.office.watchedBy(Accounts.current());
		Map<SubmissionKey, SubmissionView> begun = this.submissions.of(of);
		return this.submissions.deadlines(of, begun)
			.stream()
			.flatMap((deadlines) -> this.obligations.owed(of)
				.stream()
				.filter((owed) -> viewer.belongsTo(owed.key()) || watched.test(owed.key().unit()))
				.filter((owed) -> unit.isEmpty() || viewer.confined() || owed.key().unit().equals(unit))
				.map((owed) -> json(owed, Optional.ofNullable(begun.get(owed.key())), deadlines.apply(owed.key()))))
			.toList();
	}

	private static SubmissionJson json(Obligation owed, Optional<SubmissionView> submission, Deadline deadline) {
		return new SubmissionJson(owed.key().form(), owed.title(), owed.key().unit(), owed.key().period().toString(),
				submission.map(SubmissionView::state).orElse(null), deadline.window().due(), deadline.daysLate(),
				submission.map(SubmissionView::submittedAt).map(Object::toString).orElse(null));
	}

}
