package vn.dean06.web;

import java.io.IOException;
import java.util.Locale;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The page that tells those who write programs how to read and enter figures.
 */
@Controller
class ApiController {

	private final OpenApiWebMvcResource description;

	private final ApiExamples examples;

	private final String address;

	ApiController(OpenApiWebMvcResource description, ApiExamples examples,
			@Value("${springdoc.api-docs.path}") String address) {
		this.description = description;
		this.examples = examples;
		this.address = address;
	}

	@GetMapping("/api")
	String api(HttpServletRequest request, Model model) throws IOException {
		byte[] json = this.description.openapiJson(request, this.address, Locale.of("vi"));
		String server = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
		OpenAPI api = Json31.mapper().readValue(json, OpenAPI.class);
		model.addAttribute("api", api);
		model.addAttribute("operations", new ApiReader(api, this.examples, server).read());
		model.addAttribute("address", this.address);
		return "web/api";
	}

}
