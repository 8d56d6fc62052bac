<?php
// What there is in the database and the folders that could be of the plugin's, one a line. The posts themselves, and the
// lists that WordPress keeps of all plugins, are not.
$_SERVER += array( 'HTTP_HOST' => $argv[1], 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/' );
require __DIR__ . '/wp-load.php';
global $wpdb;
echo implode( "\n", $wpdb->get_col( 'SHOW TABLES' ) ), "\n";
$places = array( 'options' => array( 'option_name', 'option_value' ), 'usermeta' => array( 'meta_key', 'meta_value' ), 'postmeta' => array( 'meta_key', 'meta_value' ) );
foreach ( $places as $table => list( $name, $value ) ) {
	$known = "'recently_activated', '_site_transient_update_plugins', 'active_plugins'";
	echo implode( "\n", $wpdb->get_col( "SELECT CONCAT('$table ', $name) FROM {$wpdb->prefix}$table WHERE CONCAT($name, $value) LIKE '%mognad%' AND $name NOT IN ($known)" ) ), "\n";
}
$files = new RecursiveIteratorIterator( new RecursiveDirectoryIterator( WP_CONTENT_DIR, FilesystemIterator::SKIP_DOTS ) );
foreach ( $files as $file ) {
	echo str_contains( $file, 'mognad' ) ? "$file\n" : '';
}
