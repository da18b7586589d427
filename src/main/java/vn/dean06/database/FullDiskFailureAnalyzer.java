package vn.dean06.database;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says that the disk of the database is full where a statement failed for that reason.
 */
class FullDiskFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final String DISK_FULL = "53100";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (!DISK_FULL.equals(cause.getSQLState())) {
			return null;
		}
		return new FailureAnalysis("Ổ đĩa chứa cơ sở dữ liệu đã đầy.",
				"Hãy giải phóng ít nhất 300 MB rồi khởi động lại; dữ liệu đã lưu vẫn còn nguyên.", cause);
	}

}
