<?php
// Installs WordPress in the database that wp-config.php names: an administrator, and an editor who is shown no guide.
$socket = dirname( __DIR__ ) . '/database.sock';
( new mysqli( 'localhost', 'root', '', null, 0, $socket ) )->query( 'CREATE DATABASE wordpress' );
define( 'WP_INSTALLING', true );
$_SERVER += array( 'HTTP_HOST' => $argv[1], 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/' );
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Exempelby', 'admin', 'admin@exempelby.se', true, '', 'admin' );
$editor = wp_insert_user( array( 'user_login' => 'editor', 'user_pass' => 'editor', 'user_email' => 'editor@exempelby.se', 'role' => 'editor' ) );
$shown  = array( 'welcomeGuide' => false, 'isComplementaryAreaVisible' => true );
$is_set = array( 'core/edit-post' => $shown, '_modified' => gmdate( 'c' ) );
update_user_meta( $editor, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $is_set );
echo user_can( $editor, 'unfiltered_html' ) ? 'may' : 'installed';
