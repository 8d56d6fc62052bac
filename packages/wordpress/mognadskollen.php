<?php
/**
 * Plugin Name:       Mognadskollen
 * Description:       A block and a shortcode with Mognadskollen, with which a Swedish municipality assesses how digital it is. All files are in the plugin, and answers stay in the visitor's browser.
 * Version:           __VERSION__
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Mognadskollen contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       mognadskollen
 *
 * @package Mognadskollen
 */

defined( 'ABSPATH' ) || exit;

/**
 * What may be chosen for the element, as options.json says it: each with its name, kind, words and values.
 *
 * @return array[]
 */
function mognadskollen_options() {
	static $options;
	if ( null === $options ) {
		$options = wp_json_file_decode( __DIR__ . '/options.json', array( 'associative' => true ) );
	}
	return $options;
}

/**
 * When a file of the plugin was installed, which its address says, so that browsers ask for it anew after an update.
 *
 * @param string $file Its path in the plugin.
 * @return string
 */
function mognadskollen_date( $file ) {
	return (string) filemtime( __DIR__ . '/' . $file );
}

/**
 * Registers the files, the block and the shortcode.
 */
function mognadskollen_init() {
	$options = mognadskollen_options();
	$needs   = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' );
	wp_register_script( 'mognadskollen', plugins_url( 'app/embed.js', __FILE__ ), array(), mognadskollen_date( 'app/embed.js' ), true );
	wp_register_script( 'mognadskollen-editor', plugins_url( 'editor.js', __FILE__ ), $needs, mognadskollen_date( 'editor.js' ), true );
	wp_register_style( 'mognadskollen', plugins_url( 'style.css', __FILE__ ), array(), mognadskollen_date( 'style.css' ) );
	wp_add_inline_script( 'mognadskollen-editor', 'const mognadskollenOptions = ' . wp_json_encode( $options ) . ';', 'before' );
	register_block_type(
		__DIR__,
		array(
			'attributes'      => array_fill_keys( array_column( $options, 'name' ), array( 'type' => 'string' ) ),
			'render_callback' => 'mognadskollen_block',
		)
	);
	add_shortcode( 'mognadskollen', 'mognadskollen_element' );
}
add_action( 'init', 'mognadskollen_init' );

/**
 * The block as visitors get it.
 *
 * @param array $chosen The block's attributes.
 * @return string
 */
function mognadskollen_block( $chosen ) {
	return '<div ' . get_block_wrapper_attributes() . '>' . mognadskollen_element( $chosen ) . '</div>';
}

/**
 * The element, with what is chosen for it. Where no script runs, a link to the page.
 *
 * @param array|string $chosen What is chosen, by the attribute's name.
 * @return string
 */
function mognadskollen_element( $chosen ) {
	if ( is_feed() ) {
		return '<p><a href="' . esc_url( get_permalink() ) . '">Mognadskollen</a></p>';
	}
	wp_enqueue_script( 'mognadskollen' );
	wp_enqueue_style( 'mognadskollen' );
	$written = '';
	foreach ( array_column( mognadskollen_options(), 'name' ) as $name ) {
		if ( is_array( $chosen ) && isset( $chosen[ $name ] ) && '' !== $chosen[ $name ] ) {
			$written .= ' ' . $name . '="' . esc_attr( $chosen[ $name ] ) . '"';
		}
	}
	return '<mognads-kollen' . $written . '></mognads-kollen>';
}

/**
 * Makes the script's tag that of a module, and asks plugins that move, join or delay scripts to leave it: it finds the
 * program's other files beside itself.
 *
 * @param string $tag    The tag.
 * @param string $handle The script's name.
 * @return string
 */
function mognadskollen_script_tag( $tag, $handle ) {
	if ( 'mognadskollen' !== $handle ) {
		return $tag;
	}
	$plain = preg_replace( '/\stype=([\'"])[^\'"]*\1/', '', $tag );
	$marks = 'type="module" data-cfasync="false" data-no-optimize="1" data-noptimize="1" nowprocket';
	return str_replace( '<script ', '<script ' . $marks . ' ', $plain );
}
add_filter( 'script_loader_tag', 'mognadskollen_script_tag', 10, 2 );
