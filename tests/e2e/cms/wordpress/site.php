<?php
// A must-use plugin of the test's: the site is in Swedish and sends a policy, puts no script of WordPress's own on its pages
// and sends no e-mail. `?optimise=WHAT` treats scripts as plugins do that make sites faster; `&marks=no` makes those pass
// over what marks a script as one to leave.

add_filter( 'locale', fn() => 'sv_SE' );
add_filter( 'pre_wp_mail', '__return_true' );

// The program's own demands and what WordPress itself puts on its pages.
$policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
	. " font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";
add_action( 'send_headers', fn() => is_user_logged_in() || isset( $_GET['optimise'] ) || header( "Content-Security-Policy: $policy" ) );
add_filter( 'pre_option_show_avatars', '__return_zero' );
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'wp_footer', 'the_block_template_skip_link' );

/** The page with its script treated so, if it may be. */
function test_optimise( $html, $what ) {
	if ( ! preg_match( '#<script [^>]*mognadskollen/app/embed\.js[^>]*></script>#', $html, $found ) ) {
		return $html;
	}
	$tag     = $found[0];
	$is_left = ! isset( $_GET['marks'] );
	preg_match( '#src=[\'"]([^\'"]+)#', $tag, $source );
	$source = html_entity_decode( $source[1] );
	$marks  = array( 'copy' => 'nowprocket', 'delay' => 'nowprocket', 'join' => 'data-noptimize', 'defer' => 'data-noptimize', 'footer' => 'data-noptimize' );
	if ( $is_left && str_contains( $tag, $marks[ $what ] ) ) {
		return $html;
	}
	$html  = str_replace( $tag, '', $html );
	$cache = WP_CONTENT_DIR . '/cache/min/1';
	$text  = file_get_contents( ABSPATH . ltrim( strtok( wp_parse_url( $source, PHP_URL_PATH ), '?' ), '/' ) );
	wp_mkdir_p( $cache );
	switch ( $what ) {
		case 'footer':
			break;
		case 'defer':
			$tag = str_replace( '<script ', '<script defer ', $tag );
			break;
		case 'delay':
			// Nothing runs until something is pressed, moved or scrolled; then each script is made anew.
			$tag = preg_replace( array( '# type="module"#', '# src=#' ), array( ' type="rocketlazyloadscript" data-rocket-type="module"', ' data-rocket-src=' ), $tag );
			$tag .= '<script>for (const kind of ["keydown", "mousemove", "wheel", "touchstart"]) addEventListener(kind, () => {
				for (const old of document.querySelectorAll("script[type=rocketlazyloadscript]")) {
					const one = document.createElement("script");
					one.type = old.dataset.rocketType; one.src = old.dataset.rocketSrc; old.replaceWith(one);
				}
			}, { once: true });</script>';
			break;
		case 'copy':
			file_put_contents( "$cache/embed.js", $text );
			$tag = str_replace( strtok( $source, '?' ), content_url( 'cache/min/1/embed.js' ), html_entity_decode( $tag ) );
			break;
		case 'join':
			file_put_contents( "$cache/joined.js", "window.other = 1;\n$text\nwindow.after = 1;" );
			$tag = '<script type="module" src="' . content_url( 'cache/min/1/joined.js' ) . '"></script>';
			break;
	}
	return str_replace( '</body>', "$tag</body>", $html );
}
if ( isset( $_GET['optimise'] ) ) {
	add_action( 'template_redirect', fn() => ob_start( fn( $html ) => test_optimise( $html, $_GET['optimise'] ) ) );
}
